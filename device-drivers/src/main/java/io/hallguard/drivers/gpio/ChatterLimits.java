package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a contact that will not settle is called unclear.
 *
 * @param disturbances so many
 * @param within within this time
 * @param calm and it is believed again after so long without one
 */
public record ChatterLimits(int disturbances, Duration within, Duration calm) {

  /** Two a second for ten seconds: no hand does that at a door. Our choice. */
  public static final ChatterLimits STANDARD =
      new ChatterLimits(20, Duration.ofSeconds(10), Duration.ofSeconds(30));

  public ChatterLimits {
    requireNonNull(within, "within is null");
    requireNonNull(calm, "calm is null");
    if (disturbances < 3 || disturbances > 1_000 || within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException(
          "Expected 3 to 1000 disturbances within some time, but found %d within %s."
              .formatted(disturbances, within));
    }
    if (calm.isNegative() || calm.isZero()) {
      throw new IllegalArgumentException("Expected some time of calm, but found " + calm + ".");
    }
  }
}
