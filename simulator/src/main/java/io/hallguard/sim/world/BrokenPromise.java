package io.hallguard.sim.world;

/** The core broke one of its promises, whatever the scenario: a defect of ours. */
public final class BrokenPromise extends RuntimeException {
  public BrokenPromise(String message) {
    super(message);
  }
}
