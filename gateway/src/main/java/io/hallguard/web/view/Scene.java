package io.hallguard.web.view;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.HallState;

/** One moment of one hall: what all views of that moment are made from. */
public record Scene(HallPlan plan, HallState state, Stamp now, Lookups lookups) {
  public Scene {
    requireNonNull(plan, "plan is null");
    requireNonNull(state, "state is null");
    requireNonNull(now, "now is null");
    requireNonNull(lookups, "lookups is null");
  }
}
