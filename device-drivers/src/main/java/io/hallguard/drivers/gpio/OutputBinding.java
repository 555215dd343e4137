package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * One relay or transistor at a pin. Its safe state is off.
 *
 * @param longestOn it goes off by itself so long after it went on; a pulsing one so long after it
 *     was last told to be on; 100 ms to 24 h
 */
public record OutputBinding(
    OutputId id, Drive drive, int bcm, Pattern pattern, Duration longestOn) {
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofHours(24);

  public OutputBinding {
    requireNonNull(id, "id is null");
    requireNonNull(drive, "drive is null");
    requireNonNull(pattern, "pattern is null");
    requireNonNull(longestOn, "longestOn is null");
    PinMap.requireBcm(bcm);
    if (longestOn.compareTo(LEAST) < 0 || longestOn.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "Expected output %s to have a longest time on from %s to %s, but found %s."
              .formatted(id, LEAST, MOST, longestOn));
    }
  }

  /** Which level switches it on. */
  public enum Drive {
    /** HIGH is on. */
    ACTIVE_HIGH,
    /** LOW is on, as with many relay boards. */
    ACTIVE_LOW
  }

  /** What it does while it is on. */
  public sealed interface Pattern {

    /** It stays on: siren, strobe, buzzer, lamp test. */
    record Steady() implements Pattern {}

    /** It stays on for as long as it is told so again and again: a lamp that says "I live". */
    record Fed() implements Pattern {}

    /**
     * It goes on and off: for a relay that holds only while pulses come, so that a level frozen by
     * a dead program lets it drop.
     *
     * @param period of one pulse and its pause, 20 ms to 10 s
     */
    record Pulsed(Duration period) implements Pattern {
      public Pulsed {
        requireNonNull(period, "period is null");
        if (period.compareTo(Duration.ofMillis(20)) < 0
            || period.compareTo(Duration.ofSeconds(10)) > 0) {
          throw new IllegalArgumentException(
              "Expected a period from 20 ms to 10 s, but found " + period + ".");
        }
      }
    }
  }
}
