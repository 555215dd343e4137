package io.hallguard.drivers.gpio;

/**
 * Notices a wire that will not settle. The bounces of one operation are one disturbance. Holds as
 * many times as its limit and no more. Pure; one thread at a time.
 */
final class Chatter {
  private final long[] times;
  private final long withinNanos;
  private final long calmNanos;
  private final long apartNanos;

  private long count;
  private boolean chattering;

  Chatter(ChatterLimits limits, DebounceTimes debounce) {
    times = new long[limits.disturbances()];
    withinNanos = limits.within().toNanos();
    calmNanos = limits.calm().toNanos();
    apartNanos = debounce.ignoreBelow().toNanos();
  }

  boolean chattering() {
    return chattering;
  }

  /**
   * The wire shows something else than before.
   *
   * @return whether it chatters from now on
   */
  boolean disturbed(long nanos) {
    if (count > 0 && nanos - last() < apartNanos) {
      return false;
    }
    times[(int) (count % times.length)] = nanos;
    count++;
    boolean many = count >= times.length && nanos - oldest() <= withinNanos;
    boolean begins = many && !chattering;
    chattering = chattering || many;
    return begins;
  }

  /** Whether it is calm from now on. */
  boolean calmed(long nanos) {
    boolean ends = chattering && nanos - last() >= calmNanos;
    if (ends) {
      chattering = false;
      count = 0;
    }
    return ends;
  }

  /** When it will be calm if nothing disturbs it, or {@link Debounce#NEVER}. */
  long dueNanos() {
    return chattering ? last() + calmNanos : Debounce.NEVER;
  }

  private long last() {
    return times[(int) ((count - 1) % times.length)];
  }

  private long oldest() {
    return times[(int) (count % times.length)];
  }
}
