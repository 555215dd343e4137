package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import java.time.Duration;

/**
 * A fact with the true moment of the story at which it was recorded, whatever the gateway's clock
 * said.
 */
public record Witnessed(Duration at, Recorded recorded) {
  public Witnessed {
    requireNonNull(at, "at is null");
    requireNonNull(recorded, "recorded is null");
  }
}
