package io.hallguard.web.view;

/** How many characters a text of a person may have. */
public final class TextLimits {
  /** A holder's name. */
  public static final int NAME = 60;

  /** A purpose. */
  public static final int PURPOSE = 200;

  /** A reason for a reset. */
  public static final int REASON = 300;

  /** A seal's number. */
  public static final int SEAL = 60;

  /** The number on a badge. */
  public static final int CREDENTIAL = 80;

  /** A document's kind and last four digits. */
  public static final int DOCUMENT = 40;

  private TextLimits() {}
}
