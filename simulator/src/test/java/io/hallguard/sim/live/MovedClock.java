package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.app.SystemHallClock;
import io.hallguard.core.event.Stamp;
import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that goes with this machine's and is moved ahead by whoever tests: hours pass in a
 * moment, and everything else is real. It never goes back. Any thread.
 */
final class MovedClock implements HallClock {
  private static final Duration GLANCE = Duration.ofMillis(2);
  private static final long LITTLE = 1_000_000;
  private static final Duration NOBODY_LOOKS = Duration.ofMillis(500);

  private final HallClock real = new SystemHallClock(_ -> true);
  private final AtomicLong aheadNanos = new AtomicLong();
  private long glances;
  private long due;

  @Override
  public Stamp now() {
    Stamp now = real.now();
    long ahead = aheadNanos.get();
    return new Stamp(
        now.boot(), now.monoNanos() + ahead, now.wall().plusNanos(ahead), now.trusted());
  }

  /** Never long: whoever waits looks again, for time may have been moved meanwhile. */
  @Override
  public Duration until(long monoNanos) {
    glance(monoNanos);
    Duration left = real.until(monoNanos - aheadNanos.get());
    return left.compareTo(GLANCE) < 0 ? left : GLANCE;
  }

  /** For a player: to wait is to move it. */
  Patience patience() {
    return new Patience() {
      @Override
      public Instant now() {
        return instant();
      }

      @Override
      public void waitUntil(Instant moment) {
        move(moment);
      }

      @Override
      public Duration lookEvery() {
        return Duration.ofDays(1);
      }
    };
  }

  /** Moves it there, by way of each deadline before; what is due is done at its own moment. */
  void move(Instant moment) {
    requireNonNull(moment, "moment is null");
    while (instant().isBefore(moment)) {
      long left = Duration.between(instant(), moment).toNanos();
      aheadNanos.addAndGet(Math.min(left, untilDue()));
      looked();
    }
  }

  /** So that a deadline is just past; at least a little, for one may be kept waiting. */
  private synchronized long untilDue() {
    long toDue = due - now().monoNanos();
    return toDue > 0 ? toDue + LITTLE : Long.MAX_VALUE;
  }

  /**
   * The second look comes after what the first one found was decided and committed. Nobody looks
   * when there is no deadline at all: then nothing is due either.
   */
  private synchronized void looked() {
    long seen = glances;
    long end = System.nanoTime() + NOBODY_LOOKS.toNanos();
    try {
      while (glances < seen + 2 && System.nanoTime() < end) {
        wait(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to see time pass, but was interrupted", e);
    }
  }

  private synchronized void glance(long deadline) {
    due = deadline;
    glances++;
    notifyAll();
  }
}
