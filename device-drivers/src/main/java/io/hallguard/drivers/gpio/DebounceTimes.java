package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long a level must last. What lasts less than {@code ignoreBelow} was never there; what lasts
 * {@code reportAfter} or more is always told; in between it may be missed.
 *
 * @param ignoreBelow 1 ms or more
 * @param reportAfter {@code ignoreBelow} or more, and at most {@link #SEEN_AT_LATEST}
 */
public record DebounceTimes(Duration ignoreBelow, Duration reportAfter) {

  /** Signals of this length must be processed (EN 50131-1, as read in figures §4.1). */
  public static final Duration SEEN_AT_LATEST = Duration.ofMillis(400);

  /** Contacts and everything else but hold-ups: our choice within the limits of figures §5. */
  public static final DebounceTimes CONTACT =
      new DebounceTimes(Duration.ofMillis(50), Duration.ofMillis(250));

  /** Hold-up buttons: our choice within the limits of figures §5. */
  public static final DebounceTimes HOLD_UP =
      new DebounceTimes(Duration.ofMillis(20), Duration.ofMillis(100));

  public DebounceTimes {
    requireNonNull(ignoreBelow, "ignoreBelow is null");
    requireNonNull(reportAfter, "reportAfter is null");
    boolean fits =
        ignoreBelow.compareTo(Duration.ofMillis(1)) >= 0
            && ignoreBelow.compareTo(reportAfter) <= 0
            && reportAfter.compareTo(SEEN_AT_LATEST) <= 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "Expected 1 ms <= ignore <= report <= 400 ms, but found ignore %d ms, report %d ms."
              .formatted(ignoreBelow.toMillis(), reportAfter.toMillis()));
    }
  }
}
