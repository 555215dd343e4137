package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A moment as a scenario writes it. */
sealed interface When {

  /** Counted from the beginning of the story. */
  record Offset(Duration after) implements When {
    public Offset {
      requireNonNull(after, "after is null");
    }
  }

  /** As the clock in the hall shows it, on the day on which the story begins. */
  record Clock(LocalTime time) implements When {
    public Clock {
      requireNonNull(time, "time is null");
    }
  }

  /** Counted from the beginning; negative for a clock time before it. */
  default Duration from(LocalDateTime start) {
    return switch (this) {
      case Offset(Duration after) -> after;
      case Clock(LocalTime time) -> Duration.between(start, start.toLocalDate().atTime(time));
    };
  }
}
