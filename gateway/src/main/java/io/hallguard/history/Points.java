package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.GrantExpired;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.RegisterOverdue;
import io.hallguard.core.event.AccessFact.StayExceeded;
import io.hallguard.core.event.AccessFact.StayOverdue;
import io.hallguard.core.event.AccessFact.VisitAttributed;
import io.hallguard.core.event.AccessFact.VisitClosed;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitExtended;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.PlaceFact.BadgePresented;
import io.hallguard.core.event.PlaceFact.BoltChanged;
import io.hallguard.core.event.PlaceFact.FireChanged;
import io.hallguard.core.event.PlaceFact.HoldUpPressed;
import io.hallguard.core.event.PlaceFact.HoldUpPutBack;
import io.hallguard.core.event.PlaceFact.LampChanged;
import io.hallguard.core.event.PlaceFact.LineChanged;
import io.hallguard.core.event.PlaceFact.OpeningReported;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.PlaceFact.SupplyChanged;
import io.hallguard.core.event.PlaceFact.TagRead;
import io.hallguard.core.event.PlaceFact.TamperChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.SystemFact.ClockTrustChanged;
import io.hallguard.core.event.SystemFact.GatewayStarted;
import io.hallguard.core.event.SystemFact.GatewayStopped;
import io.hallguard.core.event.SystemFact.LinkChanged;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.plan.HallId;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.util.List;
import java.util.Optional;

/**
 * The points of a fact: a pure mapping, and every fact has at least one. What says something about
 * a person (subjects, credentials, words) has no way into a point.
 */
final class Points {
  private final HallId hall;

  Points(HallId hall) {
    this.hall = requireNonNull(hall, "hall is null");
  }

  /**
   * Of a fact.
   *
   * @param cause of a fact about an alert or a trouble: what that was raised as, when it is known
   */
  List<HistoryPoint> of(Recorded recorded, Optional<Cause> cause) {
    return switch (recorded.fact()) {
      case SignalSeen seen -> new DevicePoints(hall).of(recorded, seen);
      case PlaceFact fact -> List.of(place(recorded, fact).done());
      case AccessFact fact -> List.of(access(recorded, fact).done());
      case RequestFact fact -> List.of(request(recorded, fact).done());
      case IdentityFact fact -> List.of(identity(recorded, fact).done());
      case PersonFact fact -> List.of(event(Measurement.PERSON, recorded, PeoplePoints.word(fact)));
      case RegisterFact fact ->
          List.of(event(Measurement.REGISTER, recorded, PeoplePoints.word(fact)));
      case AlertFact fact ->
          List.of(LifePoints.alert(draw(Measurement.ALERT, recorded), recorded, fact, cause));
      case TroubleFact fact ->
          List.of(LifePoints.trouble(draw(Measurement.TROUBLE, recorded), recorded, fact, cause));
      case SystemFact fact -> List.of(system(recorded, fact).done());
    };
  }

  private HistoryPoint.Draw draw(Measurement measurement, Recorded recorded) {
    return HistoryPoint.draw(measurement, hall, recorded);
  }

  private HistoryPoint.Draw place(Recorded recorded, PlaceFact fact) {
    return switch (fact) {
      case PositionChanged to ->
          draw(Measurement.POSITION, recorded)
              .tag(Tag.PLACE, to.place())
              .tag(Tag.HOW, to.how())
              .flag("open", to.to() == Position.OPEN);
      case OpeningReported late ->
          draw(Measurement.OPENING_LATE, recorded).tag(Tag.PLACE, late.place()).field("count", 1);
      case BoltChanged to ->
          draw(Measurement.BOLT, recorded)
              .tag(Tag.PLACE, to.place())
              .tag(Tag.HOW, to.how())
              .flag("locked", to.to() == Bolt.LOCKED);
      case HoldUpPressed pressed ->
          draw(Measurement.HOLD_UP, recorded)
              .tag(Tag.PLACE, pressed.place())
              .tag(Tag.HOW, pressed.how())
              .flag("pressed", true);
      case HoldUpPutBack back ->
          draw(Measurement.HOLD_UP, recorded).tag(Tag.PLACE, back.place()).flag("pressed", false);
      case LampChanged to ->
          draw(Measurement.LAMP, recorded)
              .tag(Tag.PLACE, to.place())
              .tag(Tag.HOW, to.how())
              .flag("lit", to.to() == Glow.LIT);
      case SupplyChanged to ->
          draw(Measurement.SUPPLY, recorded)
              .tag(Tag.PLACE, to.place())
              .tag(Tag.HOW, to.how())
              .flag("present", to.to() == Power.PRESENT);
      case FireChanged to ->
          draw(Measurement.FIRE, recorded)
              .tag(Tag.PLACE, to.place())
              .tag(Tag.HOW, to.how())
              .flag("active", to.to() == Activation.ACTIVE);
      case BadgePresented badge ->
          draw(Measurement.BADGE, recorded).tag(Tag.PLACE, badge.place()).field("count", 1);
      case TagRead tag ->
          draw(Measurement.TAG_READ, recorded).tag(Tag.PLACE, tag.place()).field("count", 1);
      case LineChanged to ->
          draw(Measurement.LINE, recorded)
              .tag(Tag.DEVICE, to.device())
              .tag(Tag.KIND, to.to())
              .tag(Tag.HOW, to.how())
              .flag("well", to.to() == LineState.NORMAL);
      case TamperChanged to ->
          draw(Measurement.TAMPER, recorded)
              .tag(Tag.DEVICE, to.device())
              .tag(Tag.HOW, to.how())
              .flag("active", to.to() == Activation.ACTIVE);
    };
  }

  private HistoryPoint.Draw access(Recorded recorded, AccessFact fact) {
    return switch (fact) {
      case GrantGiven given -> grant(recorded, "given").tag(Tag.KIND, given.terms().kind());
      case GrantRevoked _ -> grant(recorded, "revoked");
      case GrantExpired _ -> grant(recorded, "expired");
      case OpeningJudged judged ->
          draw(Measurement.OPENING, recorded)
              .tag(Tag.PLACE, judged.place())
              .tag(Tag.KIND, judged.kind())
              .tag(Tag.EVENT, verdict(judged.verdict()))
              .flag("matched", !(judged.verdict() instanceof Verdict.Unaccounted));
      case VisitClosed _ -> visit(recorded, "closed");
      case VisitEnded _ -> visit(recorded, "ended");
      case LeavingNotAttributed _ -> visit(recorded, "leaving-not-attributed");
      case StayOverdue _ -> visit(recorded, "stay-overdue");
      case RegisterOverdue _ -> visit(recorded, "register-overdue");
      case VisitRegistered line -> visit(recorded, "registered").flag("late", line.late());
      case VisitExtended _ -> visit(recorded, "extended");
      case StayExceeded _ -> visit(recorded, "stay-exceeded");
      case VisitAttributed _ -> visit(recorded, "attributed");
    };
  }

  private HistoryPoint.Draw request(Recorded recorded, RequestFact fact) {
    return draw(Measurement.REQUEST, recorded)
        .tag(Tag.EVENT, PeoplePoints.word(fact))
        .field("count", 1);
  }

  private HistoryPoint.Draw identity(Recorded recorded, IdentityFact fact) {
    return draw(Measurement.IDENTITY, recorded)
        .tag(Tag.PLACE, fact.place())
        .tag(Tag.EVENT, PeoplePoints.word(fact))
        .field("count", 1);
  }

  private HistoryPoint event(Measurement measurement, Recorded recorded, String event) {
    return draw(measurement, recorded).tag(Tag.EVENT, event).field("count", 1).done();
  }

  private HistoryPoint.Draw grant(Recorded recorded, String event) {
    return draw(Measurement.GRANT, recorded).tag(Tag.EVENT, event).field("count", 1);
  }

  private HistoryPoint.Draw visit(Recorded recorded, String event) {
    return draw(Measurement.VISIT, recorded).tag(Tag.EVENT, event);
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Entry _ -> "entry";
      case Verdict.Standing _ -> "standing";
      case Verdict.Exit _ -> "exit";
      case Verdict.Joined _ -> "joined";
      case Verdict.Unaccounted _ -> "unaccounted";
    };
  }

  private HistoryPoint.Draw system(Recorded recorded, SystemFact fact) {
    return switch (fact) {
      case GatewayStarted _ -> draw(Measurement.GATEWAY, recorded).flag("running", true);
      case GatewayStopped _ -> draw(Measurement.GATEWAY, recorded).flag("running", false);
      case ClockTrustChanged to -> draw(Measurement.CLOCK, recorded).flag("trusted", to.trusted());
      case LinkChanged to ->
          draw(Measurement.LINK_STATE, recorded)
              .tag(Tag.LINK, to.link())
              .tag(Tag.KIND, to.state())
              .flag("up", to.state() != LinkState.OFFLINE);
    };
  }
}
