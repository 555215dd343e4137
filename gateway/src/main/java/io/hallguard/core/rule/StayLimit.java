package io.hallguard.core.rule;

import io.hallguard.core.access.Stays;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import java.util.OptionalLong;

/**
 * 四.2.4: consent covers one visit. A visit that nobody saw end is not taken as under way for ever,
 * or every later opening would pass as its leaving. The limit is our own choice.
 */
final class StayLimit implements Rule {

  @Override
  public void timePassed(Draft draft) {
    Stays.timePassed(draft);
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return Stays.nextDue(state, plan);
  }
}
