package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problem;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorPolicy.Hours;
import io.hallguard.core.plan.VisitorPolicy.Register;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.drivers.gpio.Watches;
import io.hallguard.drivers.signal.DeviceId;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 四.2.4: who may come, when, and for how long; the classes and numbers are the hall's own. */
class VisitorConfigTest {
  private static final String PLACES =
      Halls.SMALLEST
          + """
          zones:
            cash: {name: 收费区, kind: cash-area}
            lobby: {name: 大厅, kind: public}
          doors:
            cash-door: {name: 门, zone: cash, contact: c1, reader: r1, exit-button: e1, two-people: true}
            front: {name: 大门, zone: lobby, contact: c2%s}
          boxes:
            box-1: {name: 款箱, contact: c3%s}
          devices:
            c1: {name: c1, class: contact, format: native}
            c2: {name: c2, class: contact, format: native}
            c3: {name: c3, class: contact, format: native}
            r1: {name: r1, class: reader, format: native}
            e1: {name: e1, class: exit-button, format: native}
            e2: {name: e2, class: exit-button, format: native}
          """;

  private static VisitorRules rules(String more) {
    return Halls.loaded(Halls.SMALLEST + more).plan().parameters().visitors();
  }

  @Test
  void leftOutIsAsTheCoreHasIt() {
    assertThat(rules("")).isEqualTo(VisitorRules.defaults());
    assertThat(rules("visitors:\n  repair:\n")).isEqualTo(VisitorRules.defaults());
  }

  @Test
  void everyNumberAndWordCanBeSet() {
    VisitorRules rules =
        rules(
            """
            visitors:
              repair: {approvers: lead-and-superior, escort: false, document: false, hours: open, register: afterwards,
                register-within: 7m, stay: 8m, extension: 0s, by-phone: true}
              transit: ["17:00-17:30", "09:00-09:30"]
              together: 31s
              review: 12h
              wrong-codes: 3
              locked: 1h
            """);

    assertThat(rules.of(VisitorClass.REPAIR))
        .isEqualTo(
            new VisitorPolicy(
                VisitorPolicy.Approvers.LEAD_AND_SUPERIOR,
                false,
                false,
                Hours.OPEN,
                Register.AFTERWARDS,
                Duration.ofMinutes(7),
                Duration.ofMinutes(8),
                Duration.ZERO,
                true));
    assertThat(rules.of(VisitorClass.STAFF))
        .isEqualTo(VisitorRules.defaults().of(VisitorClass.STAFF));
    assertThat(rules.transit())
        .containsExactly(
            new DaySpan(LocalTime.of(9, 0), LocalTime.of(9, 30)),
            new DaySpan(LocalTime.of(17, 0), LocalTime.of(17, 30)));
    assertThat(rules.together()).isEqualTo(Duration.ofSeconds(31));
    assertThat(rules.review()).isEqualTo(Duration.ofHours(12));
    assertThat(rules.wrongCodes()).isEqualTo(3);
    assertThat(rules.locked()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void openIsWhatTheOpeningHoursSayAndAClosedDayIsLeftOut() {
    assertThat(rules("hours: {monday: ['08:30-12:00', '13:30-17:30'], sunday: []}\n").open())
        .isEqualTo(
            Map.of(
                DayOfWeek.MONDAY,
                List.of(
                    new DaySpan(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                    new DaySpan(LocalTime.of(13, 30), LocalTime.of(17, 30)))));
  }

  @Test
  void aDoorHasItsExitButtonAndTheTwoPeopleItAsksFor() {
    var plan = Halls.loaded(PLACES.formatted("", ", two-people: true")).plan();

    assertThat(plan.place(new PlaceId("cash-door")))
        .hasValueSatisfying(
            door -> assertThat(((Place.Door) door).exit()).contains(new DeviceId("e1")));
    assertThat(plan.parameters().visitors().twoPeople())
        .containsExactlyInAnyOrder(new PlaceId("cash-door"), new PlaceId("box-1"));
  }

  @Test
  void keysThatDoNothingAtTheirPlaceAreWarnedOf() {
    ConfigResult result =
        Halls.read(PLACES.formatted(", exit-button: e2, two-people: true", ", two-people: true"));

    assertThat(result)
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class,
            loaded ->
                assertThat(loaded.warnings())
                    .extracting(Problem::path)
                    .containsExactly(
                        "doors.front.exit-button",
                        "doors.front.two-people",
                        "boxes.box-1.two-people"));
  }

  @Test
  void anExitButtonIsNoHoldUpButtonAndOneButtonServesOneDoor() {
    assertThat(refused(PLACES.formatted(", exit-button: e1", "")))
        .containsExactly("doors.front.exit-button");
    assertThat(refused(PLACES.formatted(", exit-button: c3", "")))
        .containsExactly("doors.front.exit-button");
  }

  @Test
  void transitWindowsDoNotOverlapNorPassMidnight() {
    assertThat(refused(Halls.SMALLEST + "visitors: {transit: ['09:00-09:30', '09:15-10:00']}\n"))
        .containsExactly("visitors.transit[2]");
    assertThat(refused(Halls.SMALLEST + "visitors: {transit: ['23:30-00:30']}\n"))
        .containsExactly("visitors.transit[1]");
  }

  @Test
  void aWiredExitButtonIsAPressAndNoLevel() {
    assertThat(Halls.loaded(Path.of("../docs/examples/hall-gpio.yaml")).gpio().points())
        .filteredOn(point -> point.device().equals(new DeviceId("cash-door-exit")))
        .singleElement()
        .satisfies(point -> assertThat(point.watches()).isEqualTo(Watches.BUTTON));
  }

  private static List<String> refused(String text) {
    return switch (Halls.read(text)) {
      case ConfigResult.Refused refused -> refused.problems().stream().map(Problem::path).toList();
      case ConfigResult.Loaded _ -> List.of();
    };
  }
}
