package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When the hall is open, by weekday. A day without spans is closed. */
public record OpeningHours(Map<DayOfWeek, List<Span>> days) {
  public OpeningHours {
    Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
    days = Collections.unmodifiableMap(copy);
  }

  /** The day's spans in their order; none when closed. */
  public List<Span> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /** From the one time to the other on one day. */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      if (!to.isAfter(from)) {
        throw new IllegalArgumentException(
            "Expected a span to end after it begins, but found %s to %s".formatted(from, to));
      }
    }

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }
}
