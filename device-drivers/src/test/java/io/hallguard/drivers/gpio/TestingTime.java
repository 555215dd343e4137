package io.hallguard.drivers.gpio;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that go by themselves and can be pushed forward. Any thread. */
final class TestingTime {
  static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private final long origin = System.nanoTime();
  private final AtomicLong pushedNanos = new AtomicLong();

  Clocks clocks() {
    return new Clocks(() -> START.plusNanos(nanos()), this::nanos);
  }

  void push(Duration by) {
    pushedNanos.addAndGet(by.toNanos());
  }

  private long nanos() {
    return System.nanoTime() - origin + pushedNanos.get();
  }
}
