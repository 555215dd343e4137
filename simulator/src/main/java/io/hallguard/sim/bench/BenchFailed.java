package io.hallguard.sim.bench;

import org.jspecify.annotations.Nullable;

/** The benchmark itself could not be run; it says nothing about speed. */
public final class BenchFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BenchFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
