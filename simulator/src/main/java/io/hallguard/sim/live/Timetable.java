package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Parameters;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.scenario.Act;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When, in real time, each moment of the story comes. A gap in which nothing happens is cut short,
 * unless the gateway's own limits run in it towards something that is expected: those pass in real
 * time only.
 */
public final class Timetable {

  /** A stretch of the story that begins here and passes at one pace. */
  private record Stretch(Duration story, Duration real, double pace) {}

  private final List<Stretch> stretches;

  private Timetable(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /**
   * The timetable of a scenario.
   *
   * @param skipQuiet how long a quiet gap may last; empty for as long as it lasts
   * @param speed how much faster quiet gaps pass, from 1
   */
  public static Timetable of(Scenario scenario, Optional<Duration> skipQuiet, double speed) {
    requireNonNull(skipQuiet, "skipQuiet is null");
    if (!(speed >= 1)) {
      throw new IllegalArgumentException("Expected a speed of 1 or more, but found " + speed);
    }
    Set<Duration> happens = happenings(scenario);
    List<Duration> awaited = awaited(scenario, happens);
    Duration longest = longestLimit(scenario.hall().plan().parameters());
    TreeSet<Duration> moments = new TreeSet<>(happens);
    moments.add(Duration.ZERO);
    moments.addAll(awaited);
    moments.add(scenario.until());
    List<Stretch> stretches = new ArrayList<>();
    Duration real = Duration.ZERO;
    Duration before = Duration.ZERO;
    for (Duration moment : moments.tailSet(Duration.ZERO, false)) {
      Duration gap = moment.minus(before);
      Duration lasts = gap;
      if (!running(before, moment, awaited, longest)) {
        lasts = shortened(gap, skipQuiet, speed);
      }
      stretches.add(new Stretch(before, real, (double) gap.toNanos() / lasts.toNanos()));
      real = real.plus(lasts);
      before = moment;
    }
    stretches.add(new Stretch(before, real, 1));
    return new Timetable(stretches);
  }

  /** How long after the beginning, in real time, the moment of the story comes. */
  public Duration real(Duration story) {
    Stretch stretch = stretches.getFirst();
    for (Stretch next : stretches) {
      if (next.story().compareTo(story) <= 0) {
        stretch = next;
      }
    }
    return stretch.real().plus(scaled(story.minus(stretch.story()), 1 / stretch.pace()));
  }

  /** Which moment of the story it is, so long after the beginning in real time. */
  public Duration story(Duration real) {
    Stretch stretch = stretches.getFirst();
    for (Stretch next : stretches) {
      if (next.real().compareTo(real) <= 0) {
        stretch = next;
      }
    }
    return stretch.story().plus(scaled(real.minus(stretch.real()), stretch.pace()));
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofNanos(Math.round(duration.toNanos() * factor));
  }

  private static Duration shortened(Duration gap, Optional<Duration> most, double speed) {
    Duration faster = scaled(gap, 1 / speed);
    return most.filter(limit -> limit.compareTo(faster) < 0).orElse(faster);
  }

  private static Set<Duration> happenings(Scenario scenario) {
    Set<Duration> moments = new HashSet<>();
    for (Step step : scenario.timeline()) {
      moments.add(step.at());
      if (step.act() instanceof Act.Happens happens) {
        moments.add(step.at().plus(happens.carriage().late()));
      }
    }
    return moments;
  }

  /** What is expected at a moment at which nothing happens: a limit of the gateway's. */
  private static List<Duration> awaited(Scenario scenario, Set<Duration> happens) {
    return scenario.expect().must().stream()
        .filter(wanted -> wanted.queue() == Queue.ALERT || wanted.queue() == Queue.TROUBLE)
        .flatMap(wanted -> Stream.of(wanted.latest(), wanted.escalated()))
        .flatMap(Optional::stream)
        .filter(moment -> !happens.contains(moment))
        .toList();
  }

  private static boolean running(
      Duration from, Duration to, List<Duration> awaited, Duration longest) {
    return awaited.stream()
        .anyMatch(end -> end.compareTo(from) > 0 && end.minus(longest).compareTo(to) < 0);
  }

  private static Duration longestLimit(Parameters rules) {
    return Stream.of(
            rules.box().register(),
            rules.box().open(),
            rules.door().guard().plus(rules.door().lockAfterClose()))
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
