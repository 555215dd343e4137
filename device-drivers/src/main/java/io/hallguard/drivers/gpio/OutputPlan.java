package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.OutputBinding.Pattern;
import java.time.Duration;

/**
 * Whether one output should be on at a moment. Pure; one thread at a time.
 *
 * <p>A steady output is on for its longest time at most, counted from when it went on: telling it
 * to be on while it is on adds nothing. A pulsing one and a fed one go on for their longest time
 * after they were last told: they have to be fed.
 */
final class OutputPlan {
  private final Pattern pattern;
  private final long longestNanos;

  private boolean on;
  private long sinceNanos;
  private long untilNanos;

  OutputPlan(Pattern pattern, Duration longestOn) {
    this.pattern = pattern;
    this.longestNanos = longestOn.toNanos();
  }

  /** It is told to be on or off. */
  void tell(boolean wanted, long nanos) {
    boolean was = active(nanos);
    on = wanted;
    if (wanted && !was) {
      sinceNanos = nanos;
      untilNanos = nanos + longestNanos;
    } else if (wanted && fed()) {
      untilNanos = nanos + longestNanos;
    }
  }

  /** Whether each order prolongs it. */
  private boolean fed() {
    return switch (pattern) {
      case Pattern.Steady() -> false;
      case Pattern.Fed(), Pattern.Pulsed _ -> true;
    };
  }

  /** Whether its time runs; a pulsing one may be in a pause. */
  boolean active(long nanos) {
    return on && nanos - untilNanos < 0;
  }

  /** Whether current should flow now. */
  boolean energised(long nanos) {
    return active(nanos)
        && switch (pattern) {
          case Pattern.Steady(), Pattern.Fed() -> true;
          case Pattern.Pulsed(Duration period) ->
              (nanos - sinceNanos) % period.toNanos() < period.toNanos() / 2;
        };
  }

  /** How long until {@link #energised} may change by itself, or {@link Debounce#NEVER}. */
  long waitNanos(long nanos) {
    if (!active(nanos)) {
      return Debounce.NEVER;
    }
    long left = untilNanos - nanos;
    return switch (pattern) {
      case Pattern.Steady(), Pattern.Fed() -> left;
      case Pattern.Pulsed(Duration period) -> {
        long half = period.toNanos() / 2;
        yield Math.min(left, half - (nanos - sinceNanos) % period.toNanos() % half);
      }
    };
  }
}
