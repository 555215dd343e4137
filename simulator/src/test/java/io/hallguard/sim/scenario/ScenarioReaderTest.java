package io.hallguard.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problem;
import io.hallguard.config.problem.Problems;
import io.hallguard.sim.people.Deed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

  private static final String RIGHT =
      """
      name: {zh: 试, en: Trial}
      start: 2026-11-24T08:00:00
      timeline:
        - {at: +5s, door: cash-door, does: opens}
        - {at: 08:00:30, person: lead, does: gives, class: repair, holder: 张, places: [box-1], until: +10m}
      expect:
        must-not:
          - any: true
      """;

  private final Problems problems = new Problems("trial.yaml");

  private Optional<Scenario> read(String text) {
    return new ScenarioReader(Halls::find).read(text, problems);
  }

  @Test
  void readsOffsetsAndClockTimes() {
    Scenario scenario = read(RIGHT).orElseThrow();

    assertThat(scenario.timeline())
        .extracting(Step::at)
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(30));
    assertThat(scenario.until()).isEqualTo(Duration.ofSeconds(90));
    assertThat(scenario.expect().silent()).isTrue();
    assertThat(scenario.timeline().getLast().act())
        .isInstanceOfSatisfying(
            Act.Does.class,
            does ->
                assertThat(((Deed.Gives) does.deed()).wish().until())
                    .isEqualTo(Duration.ofMinutes(10)));
  }

  @Test
  void tellsWhatHappensInBothLanguages() {
    assertThat(read(RIGHT).orElseThrow().timeline().getFirst().told().zh()).isEqualTo("收费区防盗门打开");
    assertThat(read(RIGHT).orElseThrow().timeline().getFirst().told().en())
        .isEqualTo("Cash area door opens");
  }

  @Test
  void namesEveryMistakeInOneRunWithLineAndColumn() {
    Optional<Scenario> scenario =
        read(
            """
            name: {zh: 试, en: Trial}
            start: yesterday
            timeline:
              - {at: +5s, dor: cash-door, does: opens}
              - {at: +6s, door: cash-dor, does: opens}
              - {at: +7s, door: cash-door, does: open}
              - {at: +8s, door: cash-door, does: opens, seal: A-1}
              - {at: 5m, box: box-1, does: opens}
              - {at: +9s, person: guard, does: badges, place: cash-door}
              - {at: +10s, person: guard, does: acknowledges}
              - {at: +10s, button: back-button, does: stays-in}
              - {at: +3s, box: box-1, does: closes}
            expect:
              must:
                - {alert: hold-upp, place: counter-button}
                - {trouble: device-silent, place: box-1}
                - {any: true}
              musn't: []
            """);

    assertThat(scenario).isEmpty();
    List<Problem> found = problems.refusals();
    assertThat(found)
        .extracting(Problem::where)
        .contains(
            "trial.yaml:2:8",
            "trial.yaml:4:15",
            "trial.yaml:5:21",
            "trial.yaml:6:38",
            "trial.yaml:7:51",
            "trial.yaml:8:10",
            "trial.yaml:9:23",
            "trial.yaml:10:5",
            "trial.yaml:11:24",
            "trial.yaml:12:10",
            "trial.yaml:15:15",
            "trial.yaml:16:39",
            "trial.yaml:17:13",
            "trial.yaml:18:3");
    assertThat(found)
        .allSatisfy(problem -> {
          assertThat(problem.sentence().zh()).isNotBlank();
          assertThat(problem.sentence().en()).isNotBlank();
        });
    assertThat(found.get(2).sentence().en()).contains("did you mean 'cash-door'?");
  }

  @Test
  void refusesAScenarioThatExpectsNothing() {
    assertThat(read(RIGHT.substring(0, RIGHT.indexOf("expect")))).isEmpty();
    assertThat(problems.refusals()).extracting(Problem::path).contains("expect");
  }

  @Test
  void refusesAnUnknownHall() {
    assertThat(read("hall: nowhere.yaml\n" + RIGHT)).isEmpty();
    assertThat(problems.refusals()).extracting(Problem::path).contains("hall");
  }
}
