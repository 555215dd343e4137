package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One look at both clocks.
 *
 * @param nanos monotonic; only differences mean something
 * @param wall evidence, never used for a span
 */
record Tick(long nanos, Instant wall) {
  Tick {
    requireNonNull(wall, "wall is null");
  }

  /** Nanoseconds from an earlier look to this one. */
  long since(Tick earlier) {
    return nanos - earlier.nanos;
  }
}
