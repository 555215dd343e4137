package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorRules;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** 四.2.3 "……并做好登记": the line of a box says what was taken or how it was sealed. */
class CashOutTest {
  private final Doorway door = new Doorway();

  /** The default rules with another span for the crew's line. */
  static VisitorRules escortWithin(Duration span) {
    VisitorRules normal = VisitorRules.defaults();
    Map<VisitorClass, VisitorPolicy> classes = new EnumMap<>(normal.classes());
    classes.computeIfPresent(
        VisitorClass.ESCORT,
        (_, is) ->
            new VisitorPolicy(
                VisitorPolicy.Approvers.LEAD_OR_DEPUTY,
                is.escort(),
                is.document(),
                is.hours(),
                is.register(),
                span,
                is.stay(),
                is.extension(),
                is.byPhone()));
    return new VisitorRules(
        classes,
        normal.open(),
        normal.transit(),
        normal.twoPeople(),
        normal.together(),
        normal.review(),
        normal.wrongCodes(),
        normal.locked());
  }

  private void opened() {
    door.grant(LI, BOX);
    door.badgesAtBox(LI);
    door.hall.boxOpens().boxCloses();
  }

  @Test
  void aLineOfABoxWithNeitherAmountNorSealIsRefusedAndTheVisitStillWaitsForIt() {
    opened();

    Optional<Refusal> refusal = MatchingInTimeTest.register(door, Optional.empty(), false);

    assertThat(refusal)
        .hasValueSatisfying(why -> {
          assertThat(why.text().zh()).contains("金额或封签");
          assertThat(why.text().en()).contains("amount or the seal");
        });
    assertThat(door.hall.state().visit(new VisitId(1)).orElseThrow().line()).isEmpty();
  }

  @Test
  void eitherOfThemIsEnough() {
    opened();
    assertThat(MatchingInTimeTest.register(door, Optional.of("100"), false)).isEmpty();

    assertThat(door.hall.facts(VisitRegistered.class))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.amount()).contains(TestingHall.text("100"));
          assertThat(line.people()).isEqualTo(OptionalInt.of(2));
        });
    Doorway sealed = new Doorway();
    sealed.grant(LI, BOX);
    sealed.hall.boxOpens().boxCloses();
    assertThat(MatchingInTimeTest.register(sealed, Optional.empty(), true)).isEmpty();
  }

  @Test
  void aStayInTheCashAreaNeedsNeither() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();

    assertThat(MatchingInTimeTest.register(door, Optional.empty(), false)).isEmpty();
  }

  @Test
  void aLineWithinTheCrewsOwnSpanIsNotLate() {
    Doorway crew = new Doorway(escortWithin(Duration.ofMinutes(40)), ZoneId.of("Asia/Shanghai"));
    crew.give(
        crew.terms(Optional.empty(), Optional.of(LI), VisitorClass.ESCORT, Doorway.HOUR, BOX));
    crew.badgesAtBox(LI);
    crew.hall.boxOpens().boxCloses().after(Duration.ofMinutes(30));
    MatchingInTimeTest.register(crew, Optional.of("100"), true);

    assertThat(crew.hall.facts(VisitRegistered.class)).noneMatch(VisitRegistered::late);
    assertThat(crew.hall.raised()).doesNotContain(AlertKind.BOX_NOT_REGISTERED);
  }
}
