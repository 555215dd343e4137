package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How often the driver looks and speaks. All our choice.
 *
 * @param pollPins a pin is read again this often, so that a lost edge leaves nothing stale; 10 ms
 *     to 10 s
 * @param pollLoops a supervised loop is measured this often; 10 ms to 100 ms
 * @param life a point that can be read speaks at least this often; 100 ms to 1 h
 * @param stuck a hold-up button that is in for longer is said to be; none for latching ones
 * @param failing a point that cannot be read for so long is said to be gone; up to 10 s
 * @param again what was not settled after this is told again; 1 s to 1 h
 * @param chatter when a contact is called unclear
 */
public record GpioTimes(
    Duration pollPins,
    Duration pollLoops,
    Duration life,
    Optional<Duration> stuck,
    Duration failing,
    Duration again,
    ChatterLimits chatter) {

  /** What suits a hall. */
  public static final GpioTimes STANDARD =
      new GpioTimes(
          Duration.ofMillis(200),
          Duration.ofMillis(25),
          Duration.ofMinutes(10),
          Optional.of(Duration.ofSeconds(60)),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          ChatterLimits.STANDARD);

  public GpioTimes {
    requireNonNull(stuck, "stuck is null");
    requireNonNull(chatter, "chatter is null");
    requireWithin("poll of pins", pollPins, Duration.ofMillis(10), Duration.ofSeconds(10));
    requireWithin("poll of loops", pollLoops, Duration.ofMillis(10), Duration.ofMillis(100));
    requireWithin("sign of life", life, Duration.ofMillis(100), Duration.ofHours(1));
    requireWithin("time of failing", failing, Duration.ZERO, Duration.ofSeconds(10));
    requireWithin("time to tell again", again, Duration.ofSeconds(1), Duration.ofHours(1));
    stuck.ifPresent(
        held -> requireWithin("stuck", held, Duration.ofSeconds(1), Duration.ofHours(24)));
  }

  /** The same with another sign of life. */
  public GpioTimes withLife(Duration life) {
    return new GpioTimes(pollPins, pollLoops, life, stuck, failing, again, chatter);
  }

  /** The same with another time after which a button is stuck, or none. */
  public GpioTimes withStuck(Optional<Duration> stuck) {
    return new GpioTimes(pollPins, pollLoops, life, stuck, failing, again, chatter);
  }

  /** The same with another time after which something is told again. */
  public GpioTimes withAgain(Duration again) {
    return new GpioTimes(pollPins, pollLoops, life, stuck, failing, again, chatter);
  }

  private static void requireWithin(String name, Duration value, Duration min, Duration max) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "Expected the %s to be from %s to %s, but found %s.".formatted(name, min, max, value));
    }
  }
}
