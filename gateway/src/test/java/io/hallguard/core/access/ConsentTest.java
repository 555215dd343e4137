package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.HOUR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 四.2.4 "征得营业厅班长同意": who may consent, in whose place, and what follows when nobody could. */
class ConsentTest {
  private static final SubjectId LEAD = new SubjectId("s-head");
  private static final SubjectId DEPUTY = new SubjectId("s-deputy");
  private static final SubjectId CHIEF = new SubjectId("s-chief");
  private static final GrantId FIRST = new GrantId(1);
  private final Doorway door = new Doorway();

  @BeforeEach
  void people() {
    door.enters(LEAD, Role.LEAD);
    door.enters(DEPUTY, Role.DEPUTY);
    door.enters(CHIEF, Role.LEADERSHIP);
  }

  private Optional<Refusal> asks(SubjectId who, Command command) {
    Set<Role> roles = door.hall.state().person(who).orElseThrow().roles();
    return door.refusal(door.hall.asks(new Actor(who, roles), command));
  }

  private GrantTerms visit(SubjectId holder, Duration length) {
    return door.terms(Optional.of(holder), Optional.empty(), VisitorClass.STAFF, length, DOOR);
  }

  private Optional<Refusal> request(SubjectId holder) {
    return asks(holder, new RequestCommand.Ask(visit(holder, HOUR)));
  }

  private Optional<Refusal> byPhone(SubjectId writer, SubjectId contact) {
    return asks(writer, new RequestCommand.ApproveByPhone(new RequestId(1), contact));
  }

  private void leadAway() {
    assertThat(asks(LEAD, new RequestCommand.LeaveDuty(DEPUTY, door.hall.wall().plus(HOUR))))
        .isEmpty();
  }

  private Manner manner() {
    return door.hall
        .facts(GrantGiven.class)
        .findFirst()
        .flatMap(GrantGiven::consent)
        .map(Consent::manner)
        .orElseThrow();
  }

  @Test
  void theLeadConsentsAndNobodyToTheirOwnEntry() {
    request(LI);
    assertThat(asks(LEAD, new RequestCommand.Approve(new RequestId(1)))).isEmpty();
    assertThat(manner()).isEqualTo(Manner.LEAD);

    assertThat(asks(LEAD, new AccessCommand.Give(visit(LEAD, HOUR)))).isPresent();
  }

  @Test
  void theDeputyConsentsOnlyWhileTheLeadIsAway() {
    request(LI);
    assertThat(asks(DEPUTY, new RequestCommand.Approve(new RequestId(1)))).isPresent();

    leadAway();
    assertThat(asks(DEPUTY, new RequestCommand.Approve(new RequestId(1)))).isEmpty();
    assertThat(manner()).isEqualTo(Manner.DEPUTY);

    asks(LEAD, new RequestCommand.ReturnToDuty());
    request(SUN);
    assertThat(asks(DEPUTY, new RequestCommand.Approve(new RequestId(2)))).isPresent();
  }

  @Test
  void byTelephoneOnlyWhileNeitherLeadNorDeputyIsThere() {
    request(LI);
    assertThat(byPhone(SUN, CHIEF)).isPresent();
    leadAway();
    assertThat(byPhone(SUN, CHIEF)).isPresent();

    door.leavesService(DEPUTY);

    assertThat(byPhone(LI, CHIEF)).isPresent();
    assertThat(byPhone(SUN, SUN)).isPresent();
    assertThat(byPhone(SUN, CHIEF)).isEmpty();
    assertThat(manner()).isEqualTo(Manner.REMOTE);
  }

  @Test
  void aConsentByTelephoneIsConfirmedByWhoeverGaveItAndByNobodyElse() {
    request(LI);
    leadAway();
    door.leavesService(DEPUTY);
    byPhone(SUN, CHIEF);
    door.badges(LI).passes();
    assertThat(door.deviations()).contains(Deviation.REMOTE_CONSENT);

    assertThat(asks(LEAD, new RequestCommand.ConfirmRemote(FIRST))).isPresent();
    assertThat(asks(CHIEF, new RequestCommand.ConfirmRemote(FIRST))).isEmpty();
    door.pressesExit().passes();
    door.hall.after(Duration.ofHours(25));

    assertThat(door.hall.raised()).doesNotContain(AlertKind.REVIEW_OVERDUE);
  }

  @Test
  void breakGlassIsToldAtOnceAndOverdueAfterADay() {
    asks(LI, new RequestCommand.BreakGlass(visit(LI, Duration.ofMinutes(10))));
    assertThat(door.hall.raised()).containsExactly(AlertKind.BREAK_GLASS);
    door.badges(LI).passes().pressesExit().passes();
    assertThat(door.deviations()).containsExactly(Deviation.BREAK_GLASS);

    door.hall.after(Duration.ofHours(24).minusSeconds(1));
    assertThat(door.hall.raised()).doesNotContain(AlertKind.REVIEW_OVERDUE);
    door.hall.after(Duration.ofSeconds(1));

    assertThat(door.hall.raised()).containsExactly(AlertKind.BREAK_GLASS, AlertKind.REVIEW_OVERDUE);
  }

  @Test
  void breakGlassThatWasLookedAtInTimeIsNotOverdue() {
    asks(LEAD, new RequestCommand.BreakGlass(visit(LI, Duration.ofMinutes(10))));
    assertThat(asks(LEAD, new RequestCommand.ReviewBreakGlass(FIRST, TestingHall.text("finding"))))
        .isPresent();
    leadAway();
    asks(DEPUTY, new RequestCommand.ReviewBreakGlass(FIRST, TestingHall.text("finding")));
    door.hall.after(Duration.ofHours(30));

    assertThat(door.hall.raised()).containsExactly(AlertKind.BREAK_GLASS);
  }

  @Test
  void aSecondBookingOfTheSamePersonForTheSameTimeAndPlaceIsRefused() {
    assertThat(request(LI)).isEmpty();
    assertThat(request(LI))
        .hasValueSatisfying(why -> assertThat(why.text().en()).contains("overlapping"));
    assertThat(request(SUN)).isEmpty();

    asks(LEAD, new RequestCommand.Approve(new RequestId(1)));

    assertThat(request(LI)).isPresent();
  }

  @Test
  void anEndThatIsNotAfterTheBeginningOrIsPastIsRefused() {
    assertThat(request(visit(LI, Duration.ZERO))).isPresent();
    assertThat(request(visit(LI, Duration.ofMinutes(-5)))).isPresent();
    GrantTerms past = visit(LI, Duration.ofMinutes(5));
    door.hall.after(Duration.ofMinutes(6));

    assertThat(request(past)).isPresent();
  }

  private Optional<Refusal> request(GrantTerms terms) {
    return asks(LI, new RequestCommand.Ask(terms));
  }

  @Test
  void aPlaceThatIsNoneOfTheHallsIsRefused() {
    assertThat(
            request(
                door.terms(
                    Optional.of(LI),
                    Optional.empty(),
                    VisitorClass.STAFF,
                    HOUR,
                    new PlaceId("vault"))))
        .isPresent();
  }
}
