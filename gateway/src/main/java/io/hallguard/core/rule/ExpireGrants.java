package io.hallguard.core.rule;

import io.hallguard.core.access.Expiry;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import java.util.OptionalLong;

/** A grant that nobody used ends with its window. */
final class ExpireGrants implements Rule {

  @Override
  public void timePassed(Draft draft) {
    Expiry.timePassed(draft);
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return Expiry.nextDue(state);
  }
}
