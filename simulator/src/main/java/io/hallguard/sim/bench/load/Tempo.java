package io.hallguard.sim.bench.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The time of a run: monotonic nanoseconds, and waiting in it. Any thread.
 *
 * @param nanos a clock that never goes back
 */
public record Tempo(LongSupplier nanos) {
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  public Tempo {
    requireNonNull(nanos, "nanos is null");
  }

  /** This moment, in nanoseconds. */
  public long now() {
    return nanos.getAsLong();
  }

  /** Waits until that moment; a little late is possible, early is not. */
  public void until(long moment) {
    long left = moment - now();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = moment - now();
    }
  }

  /** Waits for so long. */
  public void pause(Duration span) {
    until(now() + span.toNanos());
  }

  /** Looks until it is so; false when that did not happen within the limit. */
  public boolean await(Duration limit, BooleanSupplier so) {
    return await(limit, LOOK_EVERY, so);
  }

  /** The same with another pause between two looks. */
  public boolean await(Duration limit, Duration lookEvery, BooleanSupplier so) {
    long end = now() + limit.toNanos();
    while (!so.getAsBoolean()) {
      if (now() > end) {
        return false;
      }
      LockSupport.parkNanos(lookEvery.toNanos());
    }
    return true;
  }

  /** Seconds since an earlier moment. */
  public double secondsSince(long moment) {
    return (now() - moment) / 1e9;
  }
}
