package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * A bounded, printable copy of what came in, for people to look at. A presented credential is
 * blanked out, because an excerpt is kept and a credential must not be.
 */
public final class Excerpt {
  /** The longest excerpt, in characters. */
  public static final int MAX_CHARS = 256;

  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(\"(?:badge|wiegand|osdp|uid)\"\\s*+:\\s*+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Excerpt() {}

  /** Of a whole payload; bytes that are no UTF-8 become the replacement character. */
  public static String of(byte[] payload) {
    // One character takes at least one byte, so more than this many bytes never fit.
    String text = new String(payload, 0, Math.min(payload.length, 4 * MAX_CHARS), UTF_8);
    return of(CREDENTIAL.matcher(text).replaceFirst("$1(not shown)"));
  }

  /** Of a text: control and other unprintable characters escaped, cut at {@link #MAX_CHARS}. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_CHARS));
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      String shown = isPrintable(codePoint) ? Character.toString(codePoint) : escaped(codePoint);
      if (out.length() + shown.length() > MAX_CHARS) {
        break;
      }
      out.append(shown);
      at += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String escaped(int codePoint) {
    return String.format(java.util.Locale.ROOT, "\\u%04x", codePoint);
  }
}
