package io.hallguard.web;

/** The web side could not start; the message is one sentence for whoever starts the gateway. */
public final class WebStartFailed extends Exception {
  private final Why why;

  WebStartFailed(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  /** What stands in the way. */
  public enum Why {
    PORT_IN_USE,
    ADDRESS_UNUSABLE,
    TLS_UNUSABLE,
    OTHER
  }

  /** What stands in the way. */
  public Why why() {
    return why;
  }
}
