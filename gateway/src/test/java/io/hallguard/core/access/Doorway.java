package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.BOX_CONTACT;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.TestingHall.LOCK;
import static io.hallguard.core.TestingHall.READER;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterFact.DeviationFound;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.plan.Zone;
import io.hallguard.core.rule.Decision;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A door with reader, kiosk and exit button, a box with a reader, and people with badges. */
final class Doorway {
  static final DeviceId EXIT = new DeviceId("door-exit");
  static final DeviceId BOX_READER = new DeviceId("box-reader");
  static final Actor ADMIN = new Actor(new SubjectId("s-admin"), Set.of(Role.ADMIN));

  /** Cashiers, each with the badge {@code c-} and their name. */
  static final SubjectId LI = new SubjectId("s-li");

  static final SubjectId SUN = new SubjectId("s-sun");
  static final Duration HOUR = Duration.ofHours(1);

  final TestingHall hall;

  Doorway() {
    this(VisitorRules.defaults(), ZoneId.of("Asia/Shanghai"));
  }

  Doorway(VisitorRules rules, ZoneId zone) {
    Parameters normal = Parameters.defaults();
    hall =
        new TestingHall(
            plan(
                new Parameters(normal.door(), normal.box(), normal.grant(), normal.signal(), rules),
                zone));
    enters(LI, Role.CASHIER);
    enters(SUN, Role.CASHIER);
    hall.doorCloses().doorLocks().boxCloses();
  }

  private static HallPlan plan(Parameters parameters, ZoneId zone) {
    Zone cash = new Zone("cash", name("收费区"), Zone.Kind.CASH_AREA);
    return new HallPlan(
        new HallId("test"),
        name("测试厅"),
        zone,
        List.of(
            new Place.Door(
                DOOR,
                name("收费区门"),
                cash,
                CONTACT,
                Optional.of(LOCK),
                Optional.of(READER),
                Optional.of(EXIT)),
            new Place.CashBox(
                BOX, name("1号款箱"), Optional.empty(), BOX_CONTACT, Optional.of(BOX_READER))),
        Stream.of(CONTACT, LOCK, READER, EXIT, BOX_CONTACT, BOX_READER)
            .map(id -> new DevicePlan(id, name(id.value()), Duration.ofHours(1000)))
            .toList(),
        parameters);
  }

  private static Text name(String both) {
    return new Text(both, both);
  }

  static VisitorRules twoPeople() {
    VisitorRules normal = VisitorRules.defaults();
    return new VisitorRules(
        normal.classes(),
        normal.open(),
        normal.transit(),
        Set.of(DOOR, BOX),
        normal.together(),
        normal.review(),
        normal.wrongCodes(),
        normal.locked());
  }

  static CredentialId badgeOf(SubjectId person) {
    return new CredentialId(person.value().replace("s-", "c-"));
  }

  void enters(SubjectId person, Role... roles) {
    hall.asks(
        ADMIN,
        new PersonCommand.EnterPerson(person, TestingHall.text(person.value()), Set.of(roles)));
    hall.asks(
        ADMIN, new PersonCommand.IssueCredential(person, badgeOf(person), CredentialKind.BADGE));
  }

  void loses(SubjectId person) {
    hall.asks(ADMIN, new PersonCommand.EndCredential(person, badgeOf(person), Ending.LOST));
  }

  void leavesService(SubjectId person) {
    hall.asks(ADMIN, new PersonCommand.Leave(person));
  }

  Doorway badges(SubjectId person) {
    hall.badge(badgeOf(person).value());
    return this;
  }

  Doorway badgesAtBox(SubjectId person) {
    hall.says(BOX_READER, new Reading.Badge(badgeOf(person).value()));
    return this;
  }

  Doorway presents(Presentation presentation) {
    hall.take(new Input.Presented(hall.stamp(), DOOR, presentation, hall.wall()));
    return this;
  }

  Doorway types(SubjectId person, boolean right) {
    return presents(
        right
            ? new Presentation.BadgeAndCode(badgeOf(person))
            : new Presentation.WrongCode(badgeOf(person)));
  }

  Doorway pressesExit() {
    hall.says(EXIT, new Reading.Press(Gesture.SINGLE));
    return this;
  }

  Doorway passes() {
    hall.doorOpens().doorCloses().doorLocks();
    return this;
  }

  /** The lead's consent to one visit of that person. */
  void grant(SubjectId person, PlaceId... places) {
    give(terms(Optional.of(person), Optional.empty(), VisitorClass.STAFF, HOUR, places));
  }

  void escorted(SubjectId escort, PlaceId... places) {
    give(terms(Optional.empty(), Optional.of(escort), VisitorClass.REPAIR, HOUR, places));
  }

  void give(GrantTerms terms) {
    hall.asks(TestingHall.LEAD, new AccessCommand.Give(terms));
  }

  GrantTerms terms(
      Optional<SubjectId> holder,
      Optional<SubjectId> escort,
      VisitorClass kind,
      Duration length,
      PlaceId... places) {
    return new GrantTerms(
        GrantTerms.Kind.VISIT,
        kind,
        holder,
        Optional.empty(),
        TestingHall.text("holder"),
        TestingHall.text("purpose"),
        escort,
        Set.of(places),
        hall.wall(),
        hall.wall().plus(length),
        Optional.of(
            new GrantTerms.Details(1, Optional.of(TestingHall.text("doc")), Optional.empty())));
  }

  /** Why it was not done; empty when it was. */
  Optional<Refusal> refusal(Decision decision) {
    return switch (decision.outcome()) {
      case Decision.Outcome.Refused(Refusal why) -> Optional.of(why);
      case Decision.Outcome.Accepted _, Decision.Outcome.Repeat _, Decision.Outcome.RateLimited _ ->
          Optional.empty();
    };
  }

  List<Verdict> verdicts() {
    return hall.facts(OpeningJudged.class).map(OpeningJudged::verdict).toList();
  }

  Verdict verdict() {
    return verdicts().getLast();
  }

  List<Deviation> deviations() {
    return hall.facts(DeviationFound.class).map(DeviationFound::deviation).toList();
  }
}
