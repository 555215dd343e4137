package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Expectations;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A story and what is expected of the gateway.
 *
 * @param start local time in the hall
 * @param timeline in the order of time
 * @param until when the story ends; nothing is looked at afterwards
 */
public record Scenario(
    Text name,
    HallConfig hall,
    ZonedDateTime start,
    List<Step> timeline,
    Expectations expect,
    Duration until) {
  public Scenario {
    requireNonNull(name, "name is null");
    requireNonNull(hall, "hall is null");
    requireNonNull(start, "start is null");
    timeline = timeline.stream().sorted(Comparator.comparing(Step::at)).toList();
    requireNonNull(expect, "expect is null");
    requireNonNull(until, "until is null");
  }

  /** The same story without some of its steps. */
  public Scenario without(Predicate<Step> dropped) {
    return new Scenario(
        name, hall, start, timeline.stream().filter(dropped.negate()).toList(), expect, until);
  }

  /** Whether a running gateway can be shown all of it. */
  public boolean playableLive() {
    return timeline.stream().allMatch(Step::playableLive);
  }
}
