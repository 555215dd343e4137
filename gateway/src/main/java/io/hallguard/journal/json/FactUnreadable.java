package io.hallguard.journal.json;

/** The bytes of a stored fact that this version cannot turn back into a fact. */
public final class FactUnreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final long seq;
  private final String type;
  private final Why why;

  FactUnreadable(long seq, String type, Why why, String detail) {
    super("Expected to read fact %d of type '%s', but %s".formatted(seq, type, detail));
    this.seq = seq;
    this.type = type;
    this.why = why;
  }

  /** What is in the way. */
  public enum Why {
    /** A type, or a version of its form, that a newer gateway has written. */
    NEWER,
    /** Not what any gateway writes. */
    MALFORMED
  }

  /** The sequence of the row that was read. */
  public long seq() {
    return seq;
  }

  /** The type as it stands in the envelope; empty when it could not be read so far. */
  public String type() {
    return type;
  }

  /** What is in the way. */
  public Why why() {
    return why;
  }
}
