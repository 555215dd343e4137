package io.hallguard.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.Fold;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Visits of every class and every deviation: each has its story, and each story a twin without one
 * of its steps, which fails.
 */
class VisitorScenariosTest {

  /** Those whose story is another test's: what a person adds, paper, the clock. */
  private static final Set<Deviation> ELSEWHERE =
      EnumSet.of(
          Deviation.CLOCK_UNTRUSTED,
          Deviation.NOT_ATTRIBUTED,
          Deviation.PAPER_ENTRY,
          Deviation.DISPUTED,
          Deviation.CORRECTED);

  @Test
  void everyClassOfVisitorsHasItsStory() {
    Set<String> asked = wanted(Queue.REQUEST);
    assertThat(asked).isEqualTo(kebab(Arrays.asList(VisitorClass.values())));
  }

  @Test
  void everyDeviationHasItsStory() {
    assertThat(wanted(Queue.DEVIATION))
        .isEqualTo(kebab(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))));
  }

  /** The register that pages and sheets show, against what our own reading of the facts says. */
  @ParameterizedTest
  @MethodSource("stories")
  void theRegisterShowsTheSameDeviations(String name) {
    Scenario scenario = Shipped.scenario(name);
    VirtualPlayer.Played played = VirtualPlayer.play(scenario, Narrator.SILENT);
    Fold register = new Fold(RegisterHall.USUAL, _ -> true);
    played.hall().facts().forEach(fact -> register.take(fact.recorded()));
    List<String> shown =
        register.lines().stream()
            .flatMap(
                line -> line.deviations().stream().map(what -> line.place() + " " + kebab(what)))
            .sorted()
            .toList();

    assertThat(
            played.raised().stream()
                .filter(raised -> raised.queue() == Queue.DEVIATION)
                .map(raised -> raised.about() + " " + raised.kind())
                .sorted())
        .isEqualTo(shown);
  }

  static List<String> stories() {
    return Shipped.names();
  }

  /** What is left out of the story, and a word that the verdict must then contain. */
  static Stream<Arguments> twins() {
    return Stream.of(
        Arguments.of("13", "approves", "alert entry-without-grant"),
        Arguments.of("13", "asks", "no request staff"),
        Arguments.of("14", "approves", "alert entry-without-grant"),
        Arguments.of("15", "approves", "alert box-without-grant"),
        Arguments.of("15", "registers", "alert box-not-registered"),
        Arguments.of("16", "approves", "alert box-without-grant"),
        Arguments.of("17", "approves", "alert entry-without-grant"),
        Arguments.of("18", "approves", "ends as lapsed, expected granted"),
        Arguments.of("19", "consents", "alert entry-without-grant"),
        Arguments.of("21", "approves", "deviation no-grant"),
        Arguments.of("22", "consents: member", "deviation no-grant"),
        Arguments.of("23", "takes back", "no alert entry-without-grant"),
        Arguments.of("24", "cashier Qian badges", "no deviation used-by-another"),
        Arguments.of("25", "badges", "deviation no-grant"),
        Arguments.of("26", "reports lost", "no alert lost-credential"),
        Arguments.of("27", "discharges", "lead was not refused"),
        Arguments.of("28", "approves", "alert entry-without-grant"),
        Arguments.of("29", "consents", "no deviation no-escort"),
        Arguments.of("30", "consents", "no deviation no-document"),
        Arguments.of("31", "registers", "ends as to-register"),
        Arguments.of("32", "consents", "no alert outside-transit-window"),
        Arguments.of("33", "takes the alert", "ends as returned"),
        Arguments.of("34", "lead Li lets", "alert stay-exceeded"),
        Arguments.of("35", "registers", "deviation not-registered"),
        Arguments.of("36", "opens", "no alert box-not-registered"),
        Arguments.of("38", "lead Li states", "no deviation stated-by-person"),
        Arguments.of("39", "lead Li reviews", "alert review-overdue"),
        Arguments.of("40", "breaks", "no alert break-glass"),
        Arguments.of("41", "confirms", "alert review-overdue"),
        Arguments.of("42", "asks", "no request staff"),
        Arguments.of("43", "leaves duty", "deputy was refused"),
        Arguments.of("44", "is back", "deputy was not refused"),
        Arguments.of("45", "deputy Zhou approves", "alert entry-without-grant"),
        Arguments.of("46", "consents", "alert entry-without-grant"),
        Arguments.of("47", "lead Li declines", "lead was not refused"),
        Arguments.of("48", "asks", "no request staff"),
        Arguments.of("49", "exit button", "at the wrong time"),
        Arguments.of("50", "cashier Qian badges", "alert one-person-only"),
        Arguments.of("51", "duress", "no alert hold-up"),
        Arguments.of("52", "wrong code", "no alert codes-locked"),
        Arguments.of("53", "Feng withdraws", "staff was refused"),
        Arguments.of("54", "cashier Zhao hands over", "no refusal hand-over"));
  }

  @ParameterizedTest(name = "{0} without \"{1}\"")
  @MethodSource("twins")
  void aTwinThatIsNotAsItShouldBeFails(String number, String words, String expected) {
    Scenario scenario = Shipped.scenario(Shipped.named(number).orElseThrow());
    Scenario twin = scenario.without(step -> step.told().en().contains(words));

    assertThat(twin.timeline()).hasSizeLessThan(scenario.timeline().size());
    assertThat(bad(twin)).anyMatch(line -> line.contains(expected));
  }

  private static List<String> bad(Scenario scenario) {
    return VirtualPlayer.play(scenario, Narrator.SILENT).findings().stream()
        .filter(finding -> !finding.ok())
        .map(Finding::said)
        .map(said -> said.en())
        .toList();
  }

  private static Set<String> wanted(Queue queue) {
    return Shipped.names().stream()
        .map(Shipped::scenario)
        .flatMap(scenario -> scenario.expect().must().stream())
        .filter(wanted -> wanted.queue() == queue)
        .map(wanted -> wanted.kind())
        .collect(Collectors.toSet());
  }

  private static Set<String> kebab(Collection<? extends Enum<?>> words) {
    return words.stream().map(VisitorScenariosTest::kebab).collect(Collectors.toSet());
  }

  private static String kebab(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
