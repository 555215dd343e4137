package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain over the lines of a sheet. The check of a line is {@code h} and the first 16 hex digits
 * of SHA-256 over the check before it, a line feed, and the line's CSV record without the check:
 * any shell can say it again. The headings are the first link.
 */
final class Chain {
  /** Before the headings. */
  static final String BEGIN = "hallguard-register-1";

  private static final int DIGITS = 16;

  private Chain() {}

  /** The check of cells after another check. */
  static String next(String before, List<String> cells) {
    return "h" + sha256(before + "\n" + CsvRecord.of(cells)).substring(0, DIGITS);
  }

  /** SHA-256 in hex of a text in UTF-8. */
  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }
}
