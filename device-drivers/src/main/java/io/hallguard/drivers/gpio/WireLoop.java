package io.hallguard.drivers.gpio;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Looks at its wires when it is time, on its own thread, until interrupted. */
final class WireLoop implements Runnable {
  private final List<? extends Wire> wires;
  private final Clocks clocks;
  private final Runnable looked;

  /**
   * @param looked called after each round
   */
  WireLoop(List<? extends Wire> wires, Clocks clocks, Runnable looked) {
    this.wires = List.copyOf(wires);
    this.clocks = clocks;
    this.looked = looked;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        round();
      }
    } finally {
      wires.forEach(Wire::close);
    }
  }

  private void round() {
    long now = clocks.now().nanos();
    long wait = Long.MAX_VALUE;
    for (Wire wire : wires) {
      if (wire.waitNanos(now) <= 0) {
        wire.look();
      }
      wait = Math.min(wait, wire.waitNanos(now));
    }
    looked.run();
    if (wait > 0) {
      LockSupport.parkNanos(this, wait);
    }
  }
}
