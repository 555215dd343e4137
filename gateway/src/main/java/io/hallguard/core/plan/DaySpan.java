package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;

/** A span within a day, by the hall's own clock; the first moment is in it and the last is not. */
public record DaySpan(LocalTime from, LocalTime to) {
  public DaySpan {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "Expected a span to end after it begins, but found %s to %s".formatted(from, to));
    }
  }

  /** Whether the time of day is in it. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
