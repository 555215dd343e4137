package io.hallguard.web;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands until it is moved. Any thread. */
final class TestingClock implements HallClock {
  static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

  /** The loop looks at a moved clock after this long of real time at most. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private Duration passed = Duration.ZERO;
  private Duration stepped = Duration.ZERO;
  private boolean trusted = true;

  @Override
  public synchronized Stamp now() {
    return new Stamp(
        new BootId("boot-1"), passed.toNanos(), START.plus(passed).plus(stepped), trusted);
  }

  @Override
  public synchronized Duration until(long monoNanos) {
    return monoNanos <= passed.toNanos() ? Duration.ZERO : LOOK_AGAIN;
  }

  synchronized void advance(Duration by) {
    passed = passed.plus(by);
  }

  /** The wall clock alone is set forward or, with a negative span, back. */
  synchronized void stepWall(Duration by) {
    stepped = stepped.plus(by);
  }

  synchronized void trust(boolean believed) {
    trusted = believed;
  }
}
