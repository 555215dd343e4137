package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

/**
 * A message that the broker did not acknowledge, so it may or may not have arrived. Whoever keeps
 * it sends it again.
 */
public final class PublishFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** There is no connection now. */
    OFFLINE,
    /** The connection ended before the acknowledgement. */
    LOST,
    /** As many messages wait as may. */
    QUEUE_FULL,
    /** The broker or the client refused this message; sending it again will not help. */
    REFUSED,
    /** The link was closed. */
    CLOSED
  }

  PublishFailed(Reason reason, String message) {
    super(message);
    this.reason = requireNonNull(reason, "reason is null");
  }

  PublishFailed(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = requireNonNull(reason, "reason is null");
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
