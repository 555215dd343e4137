package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses: after {@link #FREE} failures in a row the next attempt waits, and
 * twice as long after each further one, up to {@link #LONGEST}. One thread at a time.
 */
final class BackOff {

  /** So many failures in a row cost nothing. */
  static final int FREE = 5;

  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** A row of failures is forgotten after this long without one. */
  static final Duration FORGOTTEN = Duration.ofHours(1);

  /** How many keys are remembered; the oldest is forgotten first. */
  static final int KEYS_MAX = 10_000;

  private final HallClock clock;
  private final Map<String, Row> rows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Row> eldest) {
          return size() > KEYS_MAX;
        }
      };

  private record Row(int failures, long last) {}

  BackOff(HallClock clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** How long until an attempt is let through; zero for now. */
  Duration wait(String key) {
    Row row = rows.get(key);
    if (row == null || row.failures() < FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(row.failures() - FREE, 10);
    Duration whole = FIRST.multipliedBy(1L << doublings);
    Duration bounded = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
    Duration left = bounded.minusNanos(clock.now().monoNanos() - row.last());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Counts a failure.
   *
   * @return how many there are in a row now
   */
  int failed(String key) {
    long now = clock.now().monoNanos();
    Row before = rows.get(key);
    int failures =
        before == null || now - before.last() > FORGOTTEN.toNanos() ? 0 : before.failures();
    rows.put(key, new Row(failures + 1, now));
    return failures + 1;
  }

  void succeeded(String key) {
    rows.remove(key);
  }
}
