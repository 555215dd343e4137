package io.hallguard.intake;

import java.util.concurrent.atomic.LongAdder;

/** What became of the signals since the start. Any thread. */
public final class IntakeStats {
  final LongAdder recorded = new LongAdder();
  final LongAdder repeats = new LongAdder();
  final LongAdder rateLimited = new LongAdder();
  final LongAdder failed = new LongAdder();

  /** In the journal. */
  public long recorded() {
    return recorded.sum();
  }

  /** Seen before, and folded. */
  public long repeats() {
    return repeats.sum();
  }

  /** Unreadable, and counted only. */
  public long rateLimited() {
    return rateLimited.sum();
  }

  /** Not taken; they stay with their sender. */
  public long failed() {
    return failed.sum();
  }
}
