package io.hallguard.core.access;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.time.Instant;

/** How long a visitor may stay: by the policy of the class, put off by extensions. */
public final class StayTimes {
  private StayTimes() {}

  /** Until when. */
  public static Instant end(HallPlan plan, HallState state, Visit visit) {
    return visit.extended().orElseGet(() -> visit.occurredAt().plus(stay(plan, state, visit)));
  }

  /** From the moment when the visit was heard of. */
  public static Duration limit(HallPlan plan, HallState state, Visit visit) {
    return visit
        .extended()
        .map(until -> Duration.between(visit.since().wall(), until))
        .orElseGet(() -> stay(plan, state, visit));
  }

  /** The class of the grant; own staff when the grant is long past and no longer known. */
  static VisitorClass classOf(HallState state, Visit visit) {
    return visit
        .grant()
        .flatMap(state::grant)
        .map(grant -> grant.terms().holderClass())
        .orElse(VisitorClass.STAFF);
  }

  private static Duration stay(HallPlan plan, HallState state, Visit visit) {
    return plan.parameters().visitors().of(classOf(state, visit)).stay();
  }
}
