package io.hallguard.web.tls;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.time.Instant;

/** Moments of a wall clock that is set by hand. */
final class Moments implements HallClock {
  static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

  private Instant wall = START;
  private boolean trusted = true;

  static Stamp at(Instant wall) {
    return new Stamp(new BootId("boot"), 0, wall, true);
  }

  static Stamp after(Duration span) {
    return at(START.plus(span));
  }

  static Stamp doubted(Instant wall) {
    return new Stamp(new BootId("boot"), 0, wall, false);
  }

  synchronized void set(Instant to, boolean believed) {
    wall = to;
    trusted = believed;
  }

  @Override
  public synchronized Stamp now() {
    return new Stamp(new BootId("boot"), 0, wall, trusted);
  }

  @Override
  public Duration until(long monoNanos) {
    return Duration.ZERO;
  }
}
