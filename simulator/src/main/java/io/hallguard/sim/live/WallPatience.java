package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for real. */
public final class WallPatience implements Patience {
  private final InstantSource clock;

  public WallPatience(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void waitUntil(Instant moment) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), moment);
    if (!left.isPositive()) {
      return;
    }
    try {
      new CompletableFuture<Boolean>()
          .completeOnTimeout(true, left.toNanos(), TimeUnit.NANOSECONDS)
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected to wait, but that failed", e);
    }
  }
}
