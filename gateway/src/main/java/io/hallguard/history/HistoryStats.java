package io.hallguard.history;

import java.util.concurrent.atomic.LongAdder;

/** Counts since the start. Any thread. */
public final class HistoryStats {
  private final LongAdder written = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failures = new LongAdder();

  void written(int points) {
    written.add(points);
  }

  void refused(int points) {
    refused.add(points);
  }

  void failed() {
    failures.increment();
  }

  /** Points that the database has taken. */
  public long written() {
    return written.sum();
  }

  /** Points that the database does not take and that are left out. */
  public long refused() {
    return refused.sum();
  }

  /** Writes that failed and were tried again. */
  public long failures() {
    return failures.sum();
  }
}
