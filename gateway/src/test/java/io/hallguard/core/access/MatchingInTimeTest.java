package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.DaySpan;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.drivers.signal.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same matching when clocks, restarts, delays and windows come in between. */
class MatchingInTimeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final Doorway door = new Doorway();

  private static Duration minutes(long count) {
    return Duration.ofMinutes(count);
  }

  @Test
  void theLastMomentOfAGrantCountsAndASecondLaterDoesNot() {
    door.grant(LI, DOOR);
    door.hall.after(Doorway.HOUR);
    door.badges(LI).passes();
    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);

    Doorway late = new Doorway();
    late.grant(LI, DOOR);
    late.hall.after(Doorway.HOUR.plusSeconds(1));
    late.badges(LI).passes();

    assertThat(late.hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void aRestartInMidVisitKnowsWhoseItIsAndLetsThemLeave() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();
    door.hall.downFor(minutes(3));
    door.pressesExit().passes();

    assertThat(door.verdict()).isEqualTo(new Verdict.Exit(Optional.of(new VisitId(1))));
    assertThat(door.hall.state().visit(new VisitId(1)).orElseThrow().person()).contains(LI);
  }

  @Test
  void aBadgeOfBeforeARestartSpeaksForNothingAfterIt() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.badges(LI);
    door.hall.downFor(minutes(1));
    door.passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Unaccounted.class);
  }

  @ParameterizedTest
  @CsvSource({"3600", "-3600"})
  void aStepOfTheClockBetweenBadgeAndDoorChangesNothing(long step) {
    door.grant(LI, DOOR);
    door.badges(LI);
    door.hall.step(Duration.ofSeconds(step));
    door.passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(door.hall.state().visit(new VisitId(1)).orElseThrow().person()).contains(LI);
  }

  /** It was held to the reader after the door had opened: it says nothing of that opening. */
  @Test
  void aBadgeThatComesAfterTheOpeningIsNotItsOwn() {
    door.grant(LI, DOOR);
    door.hall.doorOpens();
    door.badges(LI);

    assertThat(door.hall.state().visit(new VisitId(1)).orElseThrow().person()).isEmpty();
  }

  /** A badge that was stored and comes minutes later speaks for no door of now. */
  @Test
  void aBadgeThatWaitedTooLongSpeaksForNothing() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.hall.numbered(
        TestingHall.READER, 1, door.hall.wall().minus(minutes(5)), new Reading.Badge("c-li"));
    door.passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Unaccounted.class);
  }

  @Test
  void aBoxOpenedAgainByTheSamePersonIsOneLineAsLongAsItIsToBeWritten() {
    door.grant(LI, BOX);
    box(LI);
    door.hall.after(minutes(1));
    box(LI);

    assertThat(door.verdict()).isEqualTo(new Verdict.Joined(new VisitId(1)));
    assertThat(door.hall.raised()).isEmpty();
  }

  @Test
  void aBoxOpenedAgainByAnotherIsAnotherLine() {
    door.grant(LI, BOX);
    box(LI);
    box(SUN);

    assertThat(door.verdict()).isInstanceOf(Verdict.Unaccounted.class);
  }

  @Test
  void aBoxOpenedAgainByNobodyKnownIsAnotherLine() {
    door.grant(LI, BOX);
    box(LI);
    door.hall.boxOpens().boxCloses();

    assertThat(door.verdict()).isInstanceOf(Verdict.Unaccounted.class);
  }

  @Test
  void afterTheLineAndAfterTheSpanItIsAnotherLine() {
    door.grant(LI, BOX);
    box(LI);
    door.hall.after(minutes(2).plusSeconds(1));
    box(LI);
    assertThat(door.verdict()).isInstanceOf(Verdict.Unaccounted.class);

    Doorway written = new Doorway();
    written.grant(LI, BOX);
    written.badgesAtBox(LI);
    written.hall.boxOpens().boxCloses();
    register(written, Optional.of("100"), true);
    written.badgesAtBox(LI);
    written.hall.boxOpens().boxCloses();

    assertThat(written.verdict()).isInstanceOf(Verdict.Unaccounted.class);
  }

  private void box(SubjectId person) {
    door.badgesAtBox(person);
    door.hall.boxOpens().boxCloses();
  }

  /** 09:00-09:30: the first moment is in it and the last is not. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-25T00:59:59Z, Asia/Shanghai, true",
    "2026-11-25T01:00:00Z, Asia/Shanghai, false",
    "2026-11-25T01:29:59Z, Asia/Shanghai, false",
    "2026-11-25T01:30:00Z, Asia/Shanghai, true",
    // Summer time ended on 2026-10-25: the hall's clock counts and not the distance to UTC.
    "2027-03-27T08:00:00Z, Europe/Berlin, false",
    "2027-03-28T08:00:00Z, Europe/Berlin, true",
    "2027-03-28T07:00:00Z, Europe/Berlin, false"
  })
  void aTransitCrewIsExpectedWithinItsWindow(Instant at, ZoneId zone, boolean outside) {
    Doorway hall = new Doorway(transit(), zone);
    hall.hall.after(Duration.between(hall.hall.wall(), at));
    hall.give(crew(hall));
    hall.badges(LI).passes();

    assertThat(hall.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(hall.deviations().contains(Deviation.OUTSIDE_TRANSIT_WINDOW)).isEqualTo(outside);
    assertThat(hall.hall.raised().contains(AlertKind.OUTSIDE_TRANSIT_WINDOW)).isEqualTo(outside);
  }

  private static GrantTerms crew(Doorway hall) {
    return hall.terms(
        Optional.empty(), Optional.of(LI), VisitorClass.ESCORT, Doorway.HOUR, DOOR, BOX);
  }

  private static VisitorRules transit() {
    VisitorRules normal = VisitorRules.defaults();
    return new VisitorRules(
        normal.classes(),
        normal.open(),
        List.of(new DaySpan(LocalTime.of(9, 0), LocalTime.of(9, 30))),
        Set.of(),
        normal.together(),
        normal.review(),
        normal.wrongCodes(),
        normal.locked());
  }

  @Test
  void whoStaysTooLongIsToldOfAndAfterAnExtensionAgain() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();
    door.hall.after(minutes(30).minusNanos(1));
    assertThat(door.hall.raised()).isEmpty();
    door.hall.after(Duration.ofNanos(1));
    assertThat(door.hall.raised()).containsExactly(AlertKind.STAY_EXCEEDED);

    door.hall.asks(TestingHall.LEAD, new AccessCommand.Extend(new VisitId(1)));
    door.hall.acknowledge(1);
    assertThat(door.hall.state().alerts().values()).noneMatch(alert -> alert.open());
    door.hall.after(minutes(31));

    assertThat(door.hall.raised())
        .containsExactly(AlertKind.STAY_EXCEEDED, AlertKind.STAY_EXCEEDED);
  }

  @Test
  void anExtensionInTimePutsItOff() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();
    door.hall.after(minutes(20));
    door.hall.asks(TestingHall.LEAD, new AccessCommand.Extend(new VisitId(1)));
    door.hall.after(minutes(35));
    assertThat(door.hall.raised()).isEmpty();

    door.hall.after(minutes(10));

    assertThat(door.hall.raised()).containsExactly(AlertKind.STAY_EXCEEDED);
  }

  /** A class that registers afterwards has a span of its own, and every other the box's. */
  @Test
  void theTimeForTheLineIsThatOfTheClass() {
    VisitorRules normal = VisitorRules.defaults();
    assertThat(normal.of(VisitorClass.ESCORT).registerWithin()).isEqualTo(minutes(15));
    Doorway crew = new Doorway(CashOutTest.escortWithin(minutes(40)), SHANGHAI);
    crew.give(
        crew.terms(Optional.empty(), Optional.of(LI), VisitorClass.ESCORT, Doorway.HOUR, BOX));
    crew.badgesAtBox(LI);
    crew.hall.boxOpens().boxCloses().after(minutes(40).minusNanos(1));
    assertThat(crew.hall.raised()).doesNotContain(AlertKind.BOX_NOT_REGISTERED);
    crew.hall.after(Duration.ofNanos(1));
    assertThat(crew.hall.raised()).contains(AlertKind.BOX_NOT_REGISTERED);

    door.grant(LI, BOX);
    box(LI);
    door.hall.after(minutes(15));

    assertThat(door.hall.raised()).contains(AlertKind.BOX_NOT_REGISTERED);
    assertThat(door.hall.state().grant(new GrantId(1))).isPresent();
  }

  static Optional<Refusal> register(Doorway door, Optional<String> amount, boolean sealed) {
    return door.refusal(
        door.hall.asks(
            TestingHall.CASHIER,
            new AccessCommand.Register(
                new VisitId(1),
                TestingHall.text("purpose"),
                TestingHall.text("seal"),
                amount.map(TestingHall::text),
                OptionalInt.of(2),
                sealed)));
  }
}
