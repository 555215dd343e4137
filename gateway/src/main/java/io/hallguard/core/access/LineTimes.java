package io.hallguard.core.access;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import java.time.Duration;

/**
 * Within which time the line of a box is written: the box's own limit, or that of a class which
 * registers afterwards under a hall exemption.
 */
public final class LineTimes {
  private LineTimes() {}

  /** From the opening. */
  public static Duration limit(HallPlan plan, HallState state, Visit visit) {
    VisitorPolicy policy = plan.parameters().visitors().of(StayTimes.classOf(state, visit));
    return switch (policy.register()) {
      case BEFORE -> plan.parameters().box().register();
      case AFTERWARDS -> policy.registerWithin();
    };
  }
}
