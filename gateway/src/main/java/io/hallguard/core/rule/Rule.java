package io.hallguard.core.rule;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import java.util.OptionalLong;

/**
 * One rule. It may only emit facts; it holds no state of its own.
 *
 * <p>A rule with a deadline derives it from the state in {@link #nextDue} and, when time is
 * reached, emits a fact that makes that deadline go away. A deadline that stays is a defect, and
 * the loop says so.
 */
public interface Rule {

  /** A fact was emitted in this decision, perhaps by another rule. */
  default void react(Draft draft, Recorded fact) {}

  /** Time has passed. */
  default void timePassed(Draft draft) {}

  /** The next deadline, in nanoseconds of the present boot; empty when nothing is awaited. */
  default OptionalLong nextDue(HallState state, HallPlan plan) {
    return OptionalLong.empty();
  }

  /**
   * Whether the fact may bring this rule's deadline nearer, or make one. Asked for every fact, so
   * it must be cheap; a rule that looks at every device or place to find its deadline says here
   * which facts matter to it. A device that speaks is taken to make none.
   *
   * @param after the state with the fact
   */
  default boolean mayBringForward(HallState after, Recorded fact) {
    return !(fact.fact() instanceof SignalSeen);
  }
}
