package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks that are handed in. Any thread.
 *
 * @param wall stamps what was seen
 * @param monotonicNanos measures spans; {@code System::nanoTime} outside of tests
 */
public record Clocks(InstantSource wall, LongSupplier monotonicNanos) {
  public Clocks {
    requireNonNull(wall, "wall is null");
    requireNonNull(monotonicNanos, "monotonicNanos is null");
  }

  Tick now() {
    return new Tick(monotonicNanos.getAsLong(), wall.instant());
  }
}
