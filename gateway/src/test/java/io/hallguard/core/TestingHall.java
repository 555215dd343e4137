package io.hallguard.core;

import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small hall in virtual time. Deadlines fire exactly; after every input the fold of all facts
 * must equal the live state, so each test is a recovery test as well.
 */
public final class TestingHall {
  public static final PlaceId DOOR = new PlaceId("cash-door");
  public static final PlaceId BOX = new PlaceId("box-1");
  public static final PlaceId BUTTON = new PlaceId("button-1");
  public static final DeviceId CONTACT = new DeviceId("door-contact");
  public static final DeviceId LOCK = new DeviceId("door-lock");
  public static final DeviceId READER = new DeviceId("door-reader");
  public static final DeviceId BOX_CONTACT = new DeviceId("box-contact");
  public static final DeviceId SOS = new DeviceId("sos");
  public static final DeviceId LAMP = new DeviceId("lamp");

  public static final Actor LEAD = new Actor(new SubjectId("s-lead"), Set.of(Role.LEAD));
  public static final Actor GUARD = new Actor(new SubjectId("s-guard"), Set.of(Role.GUARD));
  public static final Actor CASHIER = new Actor(new SubjectId("s-cashier"), Set.of(Role.CASHIER));

  private final HallPlan plan;
  private final RuleBook rules;
  private final List<Recorded> journal = new ArrayList<>();
  private HallState state = HallState.EMPTY;
  private HallState folded = HallState.EMPTY;
  private int boots = 0;
  private long mono = 0;
  private Instant wall = Instant.parse("2026-11-24T00:00:00Z");
  private boolean trusted = true;
  private Decision last;

  public TestingHall() {
    this(Parameters.defaults());
  }

  public TestingHall(Parameters parameters) {
    this(TestingPlan.of(parameters));
  }

  public TestingHall(HallPlan plan) {
    this.plan = plan;
    rules = new RuleBook(plan);
    last = start();
  }

  /** Begins a new boot with the same journal. */
  public Decision start() {
    boots++;
    mono = 0;
    return take(new Input.Started(stamp(), "test", "digest"));
  }

  /** The gateway was away for a while. */
  public TestingHall downFor(Duration span) {
    wall = wall.plus(span);
    start();
    return this;
  }

  public TestingHall clock(boolean isTrusted) {
    trusted = isTrusted;
    return this;
  }

  /** Steps the wall clock, as a time server does. */
  public TestingHall step(Duration by) {
    wall = wall.plus(by);
    return this;
  }

  public Stamp stamp() {
    return new Stamp(new BootId("boot-" + boots), mono, wall, trusted);
  }

  public Instant wall() {
    return wall;
  }

  /** Lets time pass; every deadline on the way fires at its own moment. */
  public TestingHall after(Duration span) {
    long target = mono + span.toNanos();
    OptionalLong due = rules.nextDue(state);
    while (due.isPresent() && due.getAsLong() <= target) {
      long before = due.getAsLong();
      advanceTo(Math.max(mono, before));
      take(new Input.TimeReached(stamp()));
      due = rules.nextDue(state);
      if (due.isPresent() && due.getAsLong() <= before) {
        throw new AssertionError("A deadline did not move forward: " + before);
      }
    }
    advanceTo(target);
    return this;
  }

  private void advanceTo(long nanos) {
    wall = wall.plusNanos(nanos - mono);
    mono = nanos;
  }

  public Decision says(DeviceId device, Reading... readings) {
    return takes(new Signal.Report(device, Reception.live(wall), List.of(readings)));
  }

  public Decision retained(DeviceId device, Reading... readings) {
    return takes(new Signal.Report(device, Reception.live(wall).asRetained(), List.of(readings)));
  }

  public Decision numbered(DeviceId device, long seq, Instant deviceTime, Reading... readings) {
    Reception reception =
        new Reception(
            wall,
            Optional.of(deviceTime),
            false,
            Optional.of(new EventRef("e1", seq, "e1-" + seq)));
    return takes(new Signal.Report(device, reception, List.of(readings)));
  }

  public Decision takes(Signal signal) {
    return take(new Input.SignalReceived(stamp(), signal));
  }

  public Decision asks(Actor actor, Command command) {
    return take(new Input.Commanded(stamp(), actor, command));
  }

  public Decision take(Input input) {
    Decision decision = rules.decide(state, input);
    for (Recorded recorded : decision.facts()) {
      folded = Applier.apply(folded, recorded);
      journal.add(recorded);
    }
    state = decision.state();
    if (!folded.equals(state)) {
      throw new AssertionError("The fold differs from the live state after " + input);
    }
    last = decision;
    return decision;
  }

  /** A lead's consent to one visit from now on. */
  public Decision grant(Duration length, PlaceId... places) {
    return asks(
        LEAD, new AccessCommand.Give(terms(GrantTerms.Kind.VISIT, "", wall, length, places)));
  }

  /** A standing authorisation for a credential. */
  public Decision standing(String credential, Duration length, PlaceId... places) {
    return asks(
        LEAD,
        new AccessCommand.Give(terms(GrantTerms.Kind.STANDING, credential, wall, length, places)));
  }

  public static GrantTerms terms(
      GrantTerms.Kind kind, String credential, Instant from, Duration length, PlaceId... places) {
    return new GrantTerms(
        kind,
        kind == GrantTerms.Kind.STANDING ? VisitorClass.CASHIER : VisitorClass.REPAIR,
        Optional.empty(),
        credential.isEmpty() ? Optional.empty() : Optional.of(new CredentialId(credential)),
        text("holder"),
        text("purpose"),
        Optional.empty(),
        Set.of(places),
        from,
        from.plus(length),
        Optional.empty());
  }

  public static TextRef text(String words) {
    return new TextRef("t-" + words, "0".repeat(64));
  }

  public TestingHall doorOpens() {
    says(CONTACT, new Reading.Contact(Reading.Position.OPEN));
    return this;
  }

  public TestingHall doorCloses() {
    says(CONTACT, new Reading.Contact(Reading.Position.CLOSED));
    return this;
  }

  public TestingHall doorLocks() {
    says(LOCK, new Reading.Lock(Reading.Bolt.LOCKED));
    return this;
  }

  public TestingHall doorUnlocks() {
    says(LOCK, new Reading.Lock(Reading.Bolt.UNLOCKED));
    return this;
  }

  public TestingHall boxOpens() {
    says(BOX_CONTACT, new Reading.Contact(Reading.Position.OPEN));
    return this;
  }

  public TestingHall boxCloses() {
    says(BOX_CONTACT, new Reading.Contact(Reading.Position.CLOSED));
    return this;
  }

  public TestingHall badge(String credential) {
    says(READER, new Reading.Badge(credential));
    return this;
  }

  public TestingHall acknowledge(long alert) {
    asks(GUARD, new AlertCommand.Acknowledge(new AlertId(alert)));
    return this;
  }

  public HallState state() {
    return state;
  }

  public HallPlan plan() {
    return plan;
  }

  public RuleBook rules() {
    return rules;
  }

  public Decision last() {
    return last;
  }

  public List<Recorded> journal() {
    return List.copyOf(journal);
  }

  /** The kinds of all alerts ever raised, in order. */
  public List<AlertKind> raised() {
    return facts(AlertRaised.class).map(AlertRaised::kind).toList();
  }

  public <F extends Fact> Stream<F> facts(Class<F> type) {
    return journal.stream().map(Recorded::fact).filter(type::isInstance).map(type::cast);
  }

  public Alert alert(long number) {
    return state.alert(new AlertId(number)).orElseThrow();
  }
}
