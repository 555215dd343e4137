package io.hallguard.app;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** A QR code as lines of text, for a phone's camera in front of a console. */
final class TextCode {
  private static final int QUIET = 2;

  private TextCode() {}

  /** Two rows of squares in each line; light squares are drawn, as on a dark console. */
  static List<String> of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    List<String> lines = new ArrayList<>();
    for (int y = -QUIET; y < code.size + QUIET; y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = -QUIET; x < code.size + QUIET; x++) {
        line.append(sign(code.getModule(x, y), code.getModule(x, y + 1)));
      }
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  private static char sign(boolean upperDark, boolean lowerDark) {
    if (upperDark) {
      return lowerDark ? ' ' : '▄';
    }
    return lowerDark ? '▀' : '█';
  }
}
