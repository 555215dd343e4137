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
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Refusal.Why;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.plan.VisitorRules;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hall's own "who has to consent" beside the lead that 四.2.4 asks for. */
class ApproversTest {
  private static final SubjectId LEAD = new SubjectId("s-head");
  private static final SubjectId DEPUTY = new SubjectId("s-deputy");
  private static final SubjectId CHIEF = new SubjectId("s-chief");
  private static final SubjectId TEAM = new SubjectId("s-team");
  private static final RequestId FIRST = new RequestId(1);

  private Doorway door(Approvers approvers) {
    Doorway door = new Doorway(staff(approvers), ZoneId.of("Asia/Shanghai"));
    door.enters(LEAD, Role.LEAD);
    door.enters(DEPUTY, Role.DEPUTY);
    door.enters(CHIEF, Role.LEADERSHIP);
    door.enters(TEAM, Role.EMERGENCY);
    return door;
  }

  private static VisitorRules staff(Approvers approvers) {
    VisitorRules normal = VisitorRules.defaults();
    Map<VisitorClass, VisitorPolicy> classes = new EnumMap<>(normal.classes());
    VisitorPolicy is = normal.of(VisitorClass.STAFF);
    classes.put(
        VisitorClass.STAFF,
        new VisitorPolicy(
            approvers,
            is.escort(),
            is.document(),
            is.hours(),
            is.register(),
            is.registerWithin(),
            is.stay(),
            is.extension(),
            true));
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

  private static Optional<Refusal> asks(Doorway door, SubjectId who, Command command) {
    Set<Role> roles = door.hall.state().person(who).orElseThrow().roles();
    return door.refusal(door.hall.asks(new Actor(who, roles), command));
  }

  private static GrantTerms visit(Doorway door, SubjectId holder) {
    return door.terms(Optional.of(holder), Optional.empty(), VisitorClass.STAFF, HOUR, DOOR);
  }

  private static Doorway asked(Doorway door) {
    assertThat(asks(door, LI, new RequestCommand.Ask(visit(door, LI)))).isEmpty();
    return door;
  }

  private static void leadAway(Doorway door) {
    assertThat(asks(door, LEAD, new RequestCommand.LeaveDuty(DEPUTY, door.hall.wall().plus(HOUR))))
        .isEmpty();
  }

  private static Optional<Refusal> byPhone(Doorway door, SubjectId contact) {
    return asks(door, SUN, new RequestCommand.ApproveByPhone(FIRST, contact));
  }

  @Test
  void theSuperiorUnitFirstThenTheLead() {
    Doorway door = asked(door(Approvers.LEAD_AND_SUPERIOR));
    assertThat(asks(door, LEAD, new RequestCommand.Approve(FIRST)))
        .hasValueSatisfying(refusal -> {
          assertThat(refusal.why()).isEqualTo(Why.CONFLICT);
          assertThat(refusal.text().zh()).contains("上级", "本厅设置");
        });

    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST))).isEmpty();
    assertThat(door.hall.facts(GrantGiven.class)).isEmpty();
    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST))).isPresent();
    assertThat(asks(door, LEAD, new RequestCommand.Approve(FIRST))).isEmpty();

    assertThat(door.hall.facts(GrantGiven.class).findFirst().flatMap(GrantGiven::consent))
        .hasValueSatisfying(consent -> {
          assertThat(consent.manner()).isEqualTo(Consent.Manner.LEAD);
          assertThat(consent.superior()).contains(CHIEF);
        });
  }

  @Test
  void theSuperiorUnitDoesNotReplaceTheLead() {
    Doorway door = asked(door(Approvers.LEAD_AND_SUPERIOR));
    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST))).isEmpty();

    assertThat(asks(door, CHIEF, new RequestCommand.Approve(FIRST)))
        .hasValueSatisfying(refusal -> assertThat(refusal.why()).isEqualTo(Why.NOT_ALLOWED));
    assertThat(asks(door, LEAD, new RequestCommand.Decline(FIRST, TestingHall.text("busy"))))
        .isEmpty();
    assertThat(door.hall.facts(GrantGiven.class)).isEmpty();
  }

  @Test
  void withoutAQuestionThereIsNoWayRoundTheSuperiorUnit() {
    Doorway door = door(Approvers.LEAD_AND_SUPERIOR);

    assertThat(asks(door, LEAD, new AccessCommand.Give(visit(door, LI)))).isPresent();
    GrantTerms now =
        door.terms(
            Optional.of(LI), Optional.empty(), VisitorClass.STAFF, Duration.ofMinutes(5), DOOR);
    assertThat(asks(door, LI, new RequestCommand.BreakGlass(now)))
        .as("an emergency waits for nobody")
        .isEmpty();
  }

  @Test
  void whoAsksForTheSuperiorUnitDoesNotConsentForIt() {
    Doorway door = door(Approvers.LEAD_AND_SUPERIOR);
    assertThat(asks(door, CHIEF, new RequestCommand.Ask(visit(door, LI)))).isEmpty();

    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST)))
        .hasValueSatisfying(refusal -> assertThat(refusal.why()).isEqualTo(Why.NOT_ALLOWED));
  }

  @Test
  void aClassThatWaitsForNobodyIsADeadlock() {
    Doorway door = door(Approvers.LEAD_AND_SUPERIOR);
    VisitorRules rules = staff(Approvers.LEAD_AND_SUPERIOR);
    assertThat(Deadlock.in(door.hall.state(), rules)).isEmpty();

    door.leavesService(CHIEF);

    assertThat(Deadlock.in(door.hall.state(), rules))
        .hasValueSatisfying(hint -> assertThat(hint.en()).contains("own staff", "leadership"));
    assertThat(Deadlock.in(door.hall.state(), VisitorRules.defaults())).isEmpty();
  }

  @Test
  void nobodyIsAskedForMoreThanTheHallWants() {
    Doorway door = asked(door(Approvers.LEAD_OR_DEPUTY));

    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST))).isPresent();
    assertThat(asks(door, LEAD, new RequestCommand.Approve(FIRST))).isEmpty();
  }

  @Test
  void theLeadInPersonIsNoDeputy() {
    Doorway door = asked(door(Approvers.LEAD));
    leadAway(door);

    assertThat(asks(door, DEPUTY, new RequestCommand.Approve(FIRST)))
        .hasValueSatisfying(refusal ->
            assertThat(refusal.text().en()).contains("in person", "this hall's setting"));
    assertThat(byPhone(door, CHIEF)).isPresent();
    assertThat(byPhone(door, LEAD)).as("the deputy does not count as there").isEmpty();
  }

  @Test
  void byTelephoneTheSuperiorUnitIsAskedToo() {
    Doorway door = asked(door(Approvers.LEAD_AND_SUPERIOR));
    leadAway(door);
    door.leavesService(DEPUTY);

    assertThat(byPhone(door, TEAM)).isPresent();
    assertThat(asks(door, CHIEF, new RequestCommand.Endorse(FIRST))).isEmpty();
    assertThat(byPhone(door, TEAM)).isEmpty();
  }
}
