package io.hallguard.sim.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts latencies in steps of at most 1.6 percent, from a microsecond to an hour, in constant
 * room. Any thread.
 */
public final class Latencies {
  private static final int STEPS = 64;
  private static final int OCTAVES = 42;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS * OCTAVES);
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  /** One more; what is negative counts as nothing. */
  public void add(long nanos) {
    long value = Math.max(0, nanos);
    counts.incrementAndGet(index(value));
    count.incrementAndGet();
    longest.accumulateAndGet(value, Math::max);
  }

  /** All of the others as well. */
  public void add(Latencies others) {
    for (int i = 0; i < counts.length(); i++) {
      counts.addAndGet(i, others.counts.get(i));
    }
    count.addAndGet(others.count.get());
    longest.accumulateAndGet(others.longest.get(), Math::max);
  }

  /** How many. */
  public long count() {
    return count.get();
  }

  /** The longest, in milliseconds; 0 of none. */
  public double maxMillis() {
    return longest.get() / 1e6;
  }

  /**
   * What the given share did not exceed, in milliseconds.
   *
   * @param share above 0, at most 1
   * @throws IllegalStateException when nothing was counted: there is no such figure then
   */
  public double millis(double share) {
    long total = count.get();
    if (total == 0) {
      throw new IllegalStateException("Expected at least one latency, but none was counted");
    }
    long rank = Math.max(1, (long) Math.ceil(share * total));
    long seen = 0;
    for (int i = 0; i < counts.length(); i++) {
      seen += counts.get(i);
      if (seen >= rank) {
        return Math.min(upper(i), longest.get()) / 1e6;
      }
    }
    return maxMillis();
  }

  private static int index(long value) {
    if (value < STEPS) {
      return (int) value;
    }
    int octave = 63 - Long.numberOfLeadingZeros(value) - 5;
    int step = (int) (value >>> octave);
    return Math.min(STEPS * OCTAVES - 1, octave * (STEPS / 2) + step);
  }

  private static long upper(int index) {
    if (index < STEPS) {
      return index;
    }
    int octave = (index - STEPS / 2) / (STEPS / 2);
    long step = index - (long) octave * (STEPS / 2);
    return ((step + 1) << octave) - 1;
  }
}
