package io.hallguard.web;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.time.Instant;

/** The machine's own wall clock, some days off: real clients look at certificates by the real. */
final class SteppedClock implements HallClock {
  private volatile Duration off = Duration.ZERO;

  void step(Duration to) {
    off = to;
  }

  @Override
  public Stamp now() {
    return new Stamp(new BootId("boot"), 0, Instant.now().plus(off), true);
  }

  @Override
  public Duration until(long monoNanos) {
    return Duration.ZERO;
  }
}
