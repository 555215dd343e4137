package io.hallguard.sim.live;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problems;
import io.hallguard.core.event.Deviation;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Wanted;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.ScenarioReader;
import io.hallguard.sim.scenario.Shipped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a line of the register can deviate, over real MQTT, with the alerts, the
 * visits and the line that a lead then sees. Only time is moved, so that 15 minutes need not pass.
 */
class DeviationsLiveIT {
  private static final List<String> USUAL =
      List.of(
          "05-box-left-open",
          "08-door-held-open",
          "20-no-grant",
          "21-too-early",
          "46-used-grant",
          "23-revoked",
          "24-used-by-another",
          "25-unknown-badge",
          "33-stay-exceeded",
          "35-registered-late",
          "36-not-registered",
          "37-exit-not-attributed",
          "38-stated-by-person");

  /** They wait a day for somebody to look; the hall here asks for an hour, and so do they. */
  private static final List<String> HURRIED =
      List.of("40-break-glass-not-reviewed", "42-telephone-not-confirmed");

  private static final List<String> STRICT =
      List.of(
          "15-cash-in-transit",
          "28-outside-hours",
          "29-no-escort",
          "30-no-document",
          "31-one-person-only",
          "32-outside-transit-window");

  /** Each in a hall of its own: an alert that stays open would join the next story's. */
  @TempDir Path folder;

  static List<String> usual() {
    return USUAL;
  }

  static List<String> hurried() {
    return HURRIED;
  }

  static List<String> strict() {
    return STRICT;
  }

  @ParameterizedTest
  @MethodSource("usual")
  void inTheUsualHall(String story) throws Exception {
    try (MovedHall hall = MovedHall.start(folder, Halls.demoText())) {
      assertThat(hall.play(Shipped.scenario(story))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("hurried")
  void whereAnHourStandsForADay(String story) throws Exception {
    String yaml = Halls.demoText() + "\nvisitors: {review: 1h}\n";
    try (MovedHall hall = MovedHall.start(folder, yaml)) {
      assertThat(hall.play(hurried(story, hall.hallYaml()))).isEmpty();
    }
  }

  private static Scenario hurried(String story, Path hallYaml) {
    String text =
        Shipped.text(story).replace("+24h", "+1h").replace("hall: demo", "hall: " + hallYaml);
    return new ScenarioReader(Halls::find).read(text, new Problems(story)).orElseThrow();
  }

  /**
   * Those that no story over MQTT can bring about: a person adds them, or the clock is at fault.
   */
  private static final Set<Deviation> ELSEWHERE =
      EnumSet.of(
          Deviation.CLOCK_UNTRUSTED,
          Deviation.HEARD_LATE,
          Deviation.NOT_ATTRIBUTED,
          Deviation.PAPER_ENTRY,
          Deviation.DISPUTED,
          Deviation.CORRECTED);

  @Test
  void everyDeviationIsAmongThem() {
    Set<String> wanted =
        Stream.of(USUAL, HURRIED, STRICT)
            .flatMap(List::stream)
            .map(Shipped::scenario)
            .flatMap(scenario -> scenario.expect().must().stream())
            .filter(must -> must.queue() == Queue.DEVIATION)
            .map(Wanted::kind)
            .collect(toSet());

    assertThat(wanted)
        .isEqualTo(
            Arrays.stream(Deviation.values())
                .filter(deviation -> !ELSEWHERE.contains(deviation))
                .map(deviation -> deviation.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(toSet()));
  }

  @ParameterizedTest
  @MethodSource("strict")
  void inAHallThatAsksForMore(String story) throws Exception {
    try (MovedHall hall = MovedHall.start(folder, Halls.strictText())) {
      assertThat(hall.play(Shipped.scenario(story))).isEmpty();
    }
  }
}
