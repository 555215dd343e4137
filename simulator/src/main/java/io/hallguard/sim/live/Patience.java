package io.hallguard.sim.live;

import java.time.Duration;
import java.time.Instant;

/** The clock on the wall, and waiting for it. */
public interface Patience {

  /** The time now. */
  Instant now();

  /** How often one who waits looks at the board, to tell of it. */
  default Duration lookEvery() {
    return Duration.ofMillis(700);
  }

  /** Returns at that moment; at once when it is past. */
  void waitUntil(Instant moment) throws InterruptedException;
}
