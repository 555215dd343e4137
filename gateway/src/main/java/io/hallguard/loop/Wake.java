package io.hallguard.loop;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the loop has to wake up by itself. To ask every rule costs as much as the hall has devices,
 * so the answer is kept: most facts only put deadlines off, and a moment that was the earliest
 * before them is never too late after them. The loop's thread only.
 */
final class Wake {
  private final RuleBook rules;
  private OptionalLong kept = OptionalLong.empty();
  private boolean valid;

  Wake(RuleBook rules) {
    this.rules = requireNonNull(rules, "rules is null");
  }

  /** A moment before which no deadline passes, perhaps earlier than the next one. */
  OptionalLong quietUntil(HallState state) {
    return valid ? kept : ask(state);
  }

  /** Whether a deadline has passed at that moment. */
  boolean due(HallState state, long monoNanos) {
    return passed(quietUntil(state), monoNanos) && passed(ask(state), monoNanos);
  }

  /** These facts are in the state now. */
  void committed(List<Recorded> facts, HallState state) {
    valid = valid && facts.stream().noneMatch(fact -> rules.mayBringForward(state, fact));
  }

  private OptionalLong ask(HallState state) {
    kept = rules.nextDue(state);
    valid = true;
    return kept;
  }

  private static boolean passed(OptionalLong moment, long monoNanos) {
    return moment.isPresent() && moment.getAsLong() <= monoNanos;
  }
}
