package io.hallguard.drivers.gpio;

import org.jspecify.annotations.Nullable;

/**
 * The hardware did not do what it was asked for. Its message is one sentence for {@code
 * Health.why}.
 */
public final class PinFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the reason, if there is one. */
  public PinFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
