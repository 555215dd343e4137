package io.hallguard.loop;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.rule.Deadline;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the loop has to wake up by itself. To ask a rule may cost as much as the hall has devices,
 * so the answer of each is kept until a fact may bring its deadline nearer: what only puts one off
 * leaves a moment that is never too late. The loop's thread only.
 */
final class Wake {
  private final List<Kept> kept;

  Wake(RuleBook rules) {
    requireNonNull(rules, "rules is null");
    this.kept = rules.deadlines().stream().map(Kept::new).toList();
  }

  /** A moment before which no deadline passes, perhaps earlier than the next one. */
  OptionalLong quietUntil(HallState state) {
    OptionalLong earliest = OptionalLong.empty();
    for (Kept one : kept) {
      earliest = earlier(earliest, one.moment(state));
    }
    return earliest;
  }

  /** Whether a deadline has passed at that moment. */
  boolean due(HallState state, long monoNanos) {
    for (Kept one : kept) {
      if (one.passed(state, monoNanos)) {
        return true;
      }
    }
    return false;
  }

  /** These facts are in the state now. */
  void committed(List<Recorded> facts, HallState state) {
    for (Kept one : kept) {
      one.committed(facts, state);
    }
  }

  private static OptionalLong earlier(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return one.getAsLong() <= other.getAsLong() ? one : other;
  }

  /** The answer of one rule. */
  private static final class Kept {
    private final Deadline deadline;
    private OptionalLong moment = OptionalLong.empty();
    private boolean valid;

    Kept(Deadline deadline) {
      this.deadline = deadline;
    }

    OptionalLong moment(HallState state) {
      return valid ? moment : ask(state);
    }

    /** A kept moment that has passed may be out of date, so the rule is asked once more. */
    boolean passed(HallState state, long monoNanos) {
      return before(moment(state), monoNanos) && before(ask(state), monoNanos);
    }

    void committed(List<Recorded> facts, HallState state) {
      for (int i = 0; valid && i < facts.size(); i++) {
        valid = !deadline.mayBringForward(state, facts.get(i));
      }
    }

    private OptionalLong ask(HallState state) {
      moment = deadline.next(state);
      valid = true;
      return moment;
    }

    private static boolean before(OptionalLong moment, long monoNanos) {
      return moment.isPresent() && moment.getAsLong() <= monoNanos;
    }
  }
}
