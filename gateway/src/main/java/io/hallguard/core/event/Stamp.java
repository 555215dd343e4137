package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A moment as the gateway knew it. Wall time is evidence; order and spans come from the monotonic
 * clock within one boot.
 *
 * @param boot the run of the gateway
 * @param monoNanos nanoseconds since that run began
 * @param wall what the wall clock said
 * @param trusted whether the wall clock was believed
 */
public record Stamp(BootId boot, long monoNanos, Instant wall, boolean trusted) {
  public Stamp {
    requireNonNull(boot, "boot is null");
    requireNonNull(wall, "wall is null");
    if (monoNanos < 0) {
      throw new IllegalArgumentException(
          "Expected nanoseconds since the boot, but found " + monoNanos);
    }
  }
}
