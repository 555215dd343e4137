package io.hallguard.loop;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is moved; waiting for it takes a blink. Any thread. */
public final class TestingClock implements HallClock {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public Stamp now() {
    long now = nanos.get();
    return new Stamp(new BootId("boot-1"), now, START.plusNanos(now), true);
  }

  @Override
  public Duration until(long monoNanos) {
    return monoNanos <= nanos.get() ? Duration.ZERO : Duration.ofMillis(5);
  }

  public void advance(Duration by) {
    nanos.addAndGet(by.toNanos());
  }
}
