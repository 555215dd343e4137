package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import java.time.Duration;
import java.util.Optional;

/** How one alert or trouble went on. */
final class Life {
  private final String kind;
  private final String about;
  private final Duration at;
  private Optional<Duration> escalated = Optional.empty();
  private boolean acknowledged;
  private boolean returned;
  private boolean over;
  private int times = 1;

  Life(String kind, String about, Duration at) {
    this.kind = requireNonNull(kind, "kind is null");
    this.about = requireNonNull(about, "about is null");
    this.at = requireNonNull(at, "at is null");
  }

  /** It happened again; perhaps it calls although somebody had taken it. */
  void again(boolean calls) {
    times++;
    returned = false;
    acknowledged = acknowledged && !calls;
  }

  void escalated(Duration moment) {
    escalated = Optional.of(moment);
  }

  void acknowledged() {
    acknowledged = true;
  }

  void returned() {
    returned = true;
  }

  void ended() {
    over = true;
  }

  Raised raised(Queue queue) {
    String end =
        switch (queue) {
          case ALERT -> alertEnd();
          case TROUBLE -> over ? "cleared" : "open";
          case VISIT, REQUEST, DEVIATION, REFUSAL ->
              throw new IllegalArgumentException(
                  "Expected an alert or trouble, but found " + queue);
        };
    return new Raised(queue, kind, about, at, end, escalated, times);
  }

  private String alertEnd() {
    if (over) {
      return "closed";
    }
    if (acknowledged) {
      return "acknowledged";
    }
    return returned ? "returned" : "unacknowledged";
  }
}
