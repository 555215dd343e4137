package io.hallguard.sim.live;

import java.time.Instant;

/** The clock on the wall, and waiting for it. */
public interface Patience {

  /** The time now. */
  Instant now();

  /** Returns at that moment; at once when it is past. */
  void waitUntil(Instant moment) throws InterruptedException;
}
