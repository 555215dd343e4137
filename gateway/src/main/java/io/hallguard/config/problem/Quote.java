package io.hallguard.config.problem;

/** What the file says, fit to be printed: on one line and not long. */
public final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  /** The text with control characters replaced, cut when long. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.toString();
  }
}
