package io.hallguard.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.check.Finding;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import io.hallguard.sim.scenario.Step;
import io.hallguard.sim.world.VirtualPlayer.Played;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped scenario passes, and each has twins in which something is amiss that fail. */
class ScenariosTest {

  static Stream<String> names() {
    return Shipped.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void goesAsExpected(String name) {
    Played played = VirtualPlayer.play(Shipped.scenario(name), Narrator.SILENT);

    assertThat(bad(played)).isEmpty();
    assertThat(played.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasBothSidesOfTheCheck(String name) {
    Scenario scenario = Shipped.scenario(name);

    assertThat(scenario.expect().must()).isNotEmpty();
    assertThat(scenario.expect().silent() || !scenario.expect().mustNot().isEmpty()).isTrue();
  }

  /** What is left out of the story, and a word that the verdict must then contain. */
  static Stream<Arguments> twins() {
    return Stream.of(
        Arguments.of("01", "lead gives, first", step(0), "entry-without-grant"),
        Arguments.of("01", "a badge", saying("cashier Zhao badges"), "entry-without-grant"),
        Arguments.of("01", "a box's closing", saying("Cash box 1 closes"), "box-left-open"),
        Arguments.of("01", "a line", saying("registers: Cash box 2"), "box-not-registered"),
        Arguments.of("02", "the grant", saying("consents"), "entry-without-grant"),
        Arguments.of("02", "the box's closing", saying("Cash box 1 closes"), "box-left-open"),
        Arguments.of("02", "the locking", saying("Cash area door locks"), "door-not-locked"),
        Arguments.of("03", "the opening", saying("door opens"), "no alert entry-without-grant"),
        Arguments.of("03", "the guard", saying("guard"), "ends as returned"),
        Arguments.of("04", "the grant", saying("consents"), "box-without-grant"),
        Arguments.of("04", "the closing", saying("closes"), "box-left-open"),
        Arguments.of("04", "the line", saying("registers"), "box-not-registered"),
        Arguments.of("05", "the opening", saying("opens"), "no alert box-left-open"),
        Arguments.of("05", "the line", saying("registers"), "box-not-registered"),
        Arguments.of("06", "the lead", saying("takes the alert"), "ends as returned"),
        Arguments.of("07", "the second press", step(1), "happened 1 times"),
        Arguments.of("07", "the radio button", saying("at the back"), "no alert hold-up"),
        Arguments.of("07", "the reset", saying("resets: 警方"), "ends as acknowledged"),
        Arguments.of("08", "the opening", saying("opens"), "no alert door-left-open"),
        Arguments.of("08", "the badge", saying("badges"), "entry-without-grant"),
        Arguments.of("08", "the locking", saying("door locks"), "door-not-locked"),
        Arguments.of("09", "the silence", saying("falls silent"), "no trouble device-silent"),
        Arguments.of("09", "the return", saying("speaks again"), "ends as open"),
        Arguments.of("10", "the badge", saying("badges"), "happened 2 times"),
        Arguments.of("10", "the broker's return", saying("is back"), "no alert entry"),
        Arguments.of("11", "a leaving", step(11), "no alert entry-without-grant"),
        Arguments.of("11", "a consent", step(5), "entry-without-grant"),
        Arguments.of("12", "the opening", step(6), "no alert entry-without-grant"),
        Arguments.of("12", "the consent", saying("consents"), "entry-without-grant"));
  }

  @ParameterizedTest(name = "{0} without {1}")
  @MethodSource("twins")
  void aTwinThatIsNotAsItShouldBeFails(
      String number, String what, Predicate<Step> dropped, String word) {
    Scenario scenario = Shipped.scenario(Shipped.named(number).orElseThrow());
    Scenario twin = scenario.without(named(scenario, dropped));

    assertThat(twin.timeline()).as(what).hasSizeLessThan(scenario.timeline().size());
    assertThat(bad(VirtualPlayer.play(twin, Narrator.SILENT)))
        .as("without " + what)
        .anyMatch(line -> line.contains(word));
  }

  @Test
  void theSameStoryGivesTheSameFacts() {
    Scenario scenario = Shipped.scenario("07-hold-up");

    assertThat(VirtualPlayer.play(scenario, Narrator.SILENT).hall().facts())
        .isEqualTo(VirtualPlayer.play(scenario, Narrator.SILENT).hall().facts());
  }

  private static List<String> bad(Played played) {
    return played.findings().stream()
        .filter(finding -> !finding.ok())
        .map(Finding::said)
        .map(said -> said.en())
        .toList();
  }

  private static Predicate<Step> saying(String words) {
    return step -> step.told().en().contains(words);
  }

  private record Numbered(int index) implements Predicate<Step> {
    @Override
    public boolean test(Step step) {
      throw new IllegalStateException("Expected to be asked by the scenario");
    }
  }

  private static Predicate<Step> step(int index) {
    return new Numbered(index);
  }

  private static Predicate<Step> named(Scenario scenario, Predicate<Step> dropped) {
    return dropped instanceof Numbered(int index)
        ? scenario.timeline().get(index)::equals
        : dropped;
  }
}
