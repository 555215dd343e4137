package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.DeviceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Which views the facts change. Each entity goes with the last fact that changed it, in that order:
 * whoever has received the view with sequence S has received everything up to the facts of S.
 */
final class Affected {
  private final HallPlan plan;
  private final HallState state;
  private final LinkedHashMap<Entity, Long> last = new LinkedHashMap<>();
  private long seq;

  private Affected(HallPlan plan, HallState state) {
    this.plan = requireNonNull(plan, "plan is null");
    this.state = requireNonNull(state, "state is null");
  }

  /**
   * By the facts, in order.
   *
   * @param state with all of them applied
   */
  static SequencedMap<Entity, Long> by(List<Recorded> facts, HallPlan plan, HallState state) {
    Affected affected = new Affected(plan, state);
    for (Recorded fact : facts) {
      affected.seq = fact.seq();
      affected.add(fact.fact());
    }
    return affected.last;
  }

  private void mark(Entity entity) {
    last.remove(entity);
    last.put(entity, seq);
  }

  private void add(Fact fact) {
    switch (fact) {
      case SignalFact.SignalSeen seen -> device(seen.signal().device());
      case PlaceFact place -> add(place);
      case AccessFact access -> add(access);
      case RequestFact request -> add(request);
      case IdentityFact identity -> place(identity.place());
      case RegisterFact register -> add(register);
      case PersonFact _ -> {
        // No view on the stream; their pages ask for them.
      }
      case AlertFact alert -> alert(alert.alert());
      case TroubleFact trouble -> trouble(trouble.trouble());
      case SystemFact system -> add(system);
    }
  }

  private void add(PlaceFact fact) {
    switch (fact) {
      case PlaceFact.PositionChanged moved -> place(moved.place());
      case PlaceFact.OpeningReported reported -> place(reported.place());
      case PlaceFact.BoltChanged moved -> place(moved.place());
      case PlaceFact.HoldUpPressed pressed -> place(pressed.place());
      case PlaceFact.HoldUpPutBack back -> place(back.place());
      case PlaceFact.LampChanged changed -> place(changed.place());
      case PlaceFact.SupplyChanged changed -> place(changed.place());
      case PlaceFact.FireChanged changed -> place(changed.place());
      case PlaceFact.BadgePresented badge -> place(badge.place());
      case PlaceFact.TagRead tag -> place(tag.place());
      case PlaceFact.TamperChanged tamper -> device(tamper.device());
      case PlaceFact.LineChanged line -> device(line.device());
    }
  }

  private void add(AccessFact fact) {
    switch (fact) {
      case AccessFact.GrantGiven given -> {
        mark(new Entity.OfGrant(given.grant()));
        given
            .consent()
            .flatMap(Consent::request)
            .ifPresent(request -> mark(new Entity.OfRequest(request)));
      }
      case AccessFact.GrantRevoked revoked -> mark(new Entity.OfGrant(revoked.grant()));
      case AccessFact.GrantExpired expired -> mark(new Entity.OfGrant(expired.grant()));
      case AccessFact.OpeningJudged judged -> {
        mark(new Entity.OfLine(seq));
        verdict(judged.verdict());
        place(judged.place());
      }
      case AccessFact.VisitClosed closed -> visit(closed.visit());
      case AccessFact.RegisterOverdue overdue -> visit(overdue.visit());
      case AccessFact.VisitEnded ended -> visit(ended.visit());
      case AccessFact.VisitRegistered line -> visit(line.visit());
      case AccessFact.LeavingNotAttributed left -> visit(left.visit());
      case AccessFact.StayOverdue overdue -> visit(overdue.visit());
      case AccessFact.VisitExtended longer -> visit(longer.visit());
      case AccessFact.StayExceeded exceeded -> visit(exceeded.visit());
      case AccessFact.VisitAttributed whose -> visit(whose.visit());
    }
  }

  private void add(RequestFact fact) {
    switch (fact) {
      case RequestFact.RequestMade made -> mark(new Entity.OfRequest(made.request()));
      case RequestFact.RequestEndorsed endorsed -> mark(new Entity.OfRequest(endorsed.request()));
      case RequestFact.RequestDeclined declined -> mark(new Entity.OfRequest(declined.request()));
      case RequestFact.RequestWithdrawn back -> mark(new Entity.OfRequest(back.request()));
      case RequestFact.RequestLapsed lapsed -> mark(new Entity.OfRequest(lapsed.request()));
      case RequestFact.RemoteConfirmed confirmed -> mark(new Entity.OfGrant(confirmed.grant()));
      case RequestFact.BreakGlassReviewed reviewed -> mark(new Entity.OfGrant(reviewed.grant()));
      case RequestFact.ReviewOverdue overdue -> mark(new Entity.OfGrant(overdue.grant()));
      case RequestFact.ShiftHandedOver over -> over.open().stream().sorted().forEach(this::visit);
      case RequestFact.LeadAbsent _, RequestFact.LeadBack _, RequestFact.AttemptRefused _ -> {
        // No view on the stream; their pages ask for them.
      }
    }
  }

  /** A line that changes is named; who looks at it asks for it. */
  private void add(RegisterFact fact) {
    switch (fact) {
      case RegisterFact.DeviationFound found -> mark(new Entity.OfLine(found.line()));
      case RegisterFact.LineNoted noted -> mark(new Entity.OfLine(noted.line()));
      case RegisterFact.PaperLine _ -> mark(new Entity.OfLine(seq));
      case RegisterFact.DayReviewed _, RegisterFact.RegisterRead _ -> {
        // Whoever signed or read has the answer.
      }
    }
  }

  private void verdict(Verdict verdict) {
    switch (verdict) {
      case Verdict.Entry entry -> visit(entry.visit());
      case Verdict.Standing standing -> {
        standing.visit().ifPresent(this::visit);
        mark(new Entity.OfGrant(standing.grant()));
      }
      case Verdict.Exit exit -> exit.visit().ifPresent(this::visit);
      case Verdict.Joined again -> visit(again.visit());
      case Verdict.Unaccounted unaccounted -> unaccounted.visit().ifPresent(this::visit);
    }
  }

  /** A visit with its grant, and its place, which counts the visits inside. */
  private void visit(VisitId id) {
    state
        .visit(id)
        .ifPresent(visit -> {
          visit.grant().ifPresent(grant -> mark(new Entity.OfGrant(grant)));
          place(visit.place());
          mark(new Entity.OfLine(visit.opening()));
        });
    mark(new Entity.OfVisit(id));
  }

  /** An alert; a hold-up's button is active while its alert is open. */
  private void alert(AlertId id) {
    state
        .alert(id)
        .filter(alert -> alert.kind() == AlertKind.HOLD_UP)
        .ifPresent(alert -> place(alert.raised().place()));
    mark(new Entity.OfAlert(id));
  }

  private void trouble(TroubleId id) {
    state
        .trouble(id)
        .ifPresent(trouble -> {
          switch (trouble.raised().about()) {
            case About.OfDevice of -> device(of.device());
            case About.OfPlace of -> place(of.place());
            case About.OfLink of -> mark(new Entity.OfLink(of.link()));
            case About.OfPerson _, About.OfGateway _ -> {
              // The trouble itself says it.
            }
          }
        });
    mark(new Entity.OfTrouble(id));
  }

  private void add(SystemFact fact) {
    switch (fact) {
      case SystemFact.GatewayStarted _ -> plan.devices().keySet().forEach(this::device);
      case SystemFact.LinkChanged changed -> mark(new Entity.OfLink(changed.link()));
      case SystemFact.GatewayStopped _, SystemFact.ClockTrustChanged _ -> {
        // No view; the beat carries the clock.
      }
    }
  }

  /** A device with the places that it watches: they are unknown when it is not heard. */
  private void device(DeviceId id) {
    mark(new Entity.OfDevice(id));
    plan.uses(id).forEach(use -> place(use.place().id()));
  }

  private void place(PlaceId id) {
    mark(new Entity.OfPlace(id));
  }
}
