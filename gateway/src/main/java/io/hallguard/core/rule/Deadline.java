package io.hallguard.core.rule;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.HallState;
import java.util.OptionalLong;

/** When one rule of a hall has to be asked again although nothing happened. Pure; any thread. */
public final class Deadline {
  private final Rule rule;
  private final HallPlan plan;

  Deadline(Rule rule, HallPlan plan) {
    this.rule = requireNonNull(rule, "rule is null");
    this.plan = requireNonNull(plan, "plan is null");
  }

  /** The next moment, in nanoseconds of the present boot; empty when the rule awaits nothing. */
  public OptionalLong next(HallState state) {
    return rule.nextDue(state, plan);
  }

  /**
   * Whether the fact may bring that moment nearer, or make one. After any other fact a moment asked
   * before it is not too late.
   *
   * @param after the state with the fact
   */
  public boolean mayBringForward(HallState after, Recorded fact) {
    return rule.mayBringForward(after, fact);
  }
}
