package io.hallguard.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two fonts of a document, of which the used signs are embedded: one with Latin letters and
 * digits, one with Chinese signs. A sign that neither has is shown as a box.
 */
final class PdfFonts {
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String CHINESE = "/font/DroidSansFallbackFull.ttf";
  private static final int BOX = 0x25A1;

  private final PDFont latin;
  private final PDFont chinese;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  PdfFonts(PDDocument document) throws IOException {
    latin = load(document, LATIN);
    chinese = load(document, CHINESE);
  }

  private static PDFont load(PDDocument document, String resource) throws IOException {
    try (InputStream bytes = PdfFonts.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IOException("Expected the font " + resource + ", but it is not there");
      }
      return PDType0Font.load(document, bytes, true);
    }
  }

  /** A sign in the font that has it. */
  private record Glyph(PDFont font, String sign, float width) {}

  private Glyph glyph(int sign) {
    return glyphs.computeIfAbsent(sign, this::find);
  }

  private Glyph find(int sign) {
    for (PDFont font : List.of(latin, chinese)) {
      Glyph glyph = in(font, sign);
      if (glyph.width() >= 0) {
        return glyph;
      }
    }
    return in(chinese, BOX).width() >= 0 ? in(chinese, BOX) : in(latin, '?');
  }

  /** With a width below 0 when the font has no such sign. */
  private static Glyph in(PDFont font, int sign) {
    String text = Character.toString(sign);
    try {
      return new Glyph(font, text, font.getStringWidth(text) / 1000);
    } catch (IOException | IllegalArgumentException _) {
      return new Glyph(font, text, -1);
    }
  }

  /** The width of a text in a size. */
  float width(String text, float size) {
    float width = 0;
    for (int sign : text.codePoints().toArray()) {
      width += glyph(sign).width() * size;
    }
    return width;
  }

  /** Breaks a text into lines that are no wider; at spaces and between Chinese signs. */
  List<String> wrap(String text, float size, float most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float width = 0;
    for (int sign : text.codePoints().toArray()) {
      float more = glyph(sign).width() * size;
      if (sign == ' ' && width + more > most) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
        continue;
      }
      if (width + more > most && !line.isEmpty()) {
        int space = line.lastIndexOf(" ");
        boolean atSpace = space > 0 && sign < 0x2E80;
        String rest = atSpace ? line.substring(space + 1) : "";
        lines.add(atSpace ? line.substring(0, space) : line.toString());
        line.setLength(0);
        line.append(rest);
        width = width(rest, size);
      }
      line.appendCodePoint(sign);
      width += more;
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Writes a text from a point to the right. */
  void show(PDPageContentStream page, String text, float size, float x, float y)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    StringBuilder run = new StringBuilder();
    PDFont font = latin;
    for (int sign : text.codePoints().toArray()) {
      Glyph glyph = glyph(sign);
      if (!glyph.font().equals(font)) {
        flush(page, font, size, run);
        font = glyph.font();
      }
      run.append(glyph.sign());
    }
    flush(page, font, size, run);
    page.endText();
  }

  private static void flush(PDPageContentStream page, PDFont font, float size, StringBuilder run)
      throws IOException {
    if (!run.isEmpty()) {
      page.setFont(font, size);
      page.showText(run.toString());
      run.setLength(0);
    }
  }
}
