package io.hallguard.history;

import static java.util.Objects.requireNonNull;

/** The database has not taken what was written, or did not say that it has. */
final class WriteFailed extends Exception {
  private static final long serialVersionUID = 1;
  private final Why why;

  WriteFailed(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = requireNonNull(why, "why is null");
  }

  /** What to do about it. */
  enum Why {
    /** Away, slow, or answering nonsense: try again soon. */
    AWAY,
    /**
     * It does not let us, or knows no such bucket: somebody must do something; try again now and
     * then.
     */
    REFUSED,
    /** It does not like what was written. */
    UNREADABLE
  }

  Why why() {
    return why;
  }

  /** What happened, in one sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
