package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a message travels.
 *
 * @param late it was sent in time and arrives this much later; others may overtake it
 * @param twice the same bytes arrive two times
 * @param lost it never arrives
 * @param stored the broker hands it out as a stored state
 */
public record Carriage(Duration late, boolean twice, boolean lost, boolean stored) {

  /** At once, once. */
  public static final Carriage PROMPT = new Carriage(Duration.ZERO, false, false, false);

  public Carriage {
    requireNonNull(late, "late is null");
    if (late.isNegative()) {
      throw new IllegalArgumentException("Expected a delay of 0 or more, but found " + late);
    }
  }
}
