package io.hallguard.loop;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.core.state.HallState;
import java.util.List;

/**
 * What became of one input; it is durable.
 *
 * @param facts of this input alone
 * @param state after the whole batch it was in
 */
public record Decided(List<Recorded> facts, HallState state, Outcome outcome) {
  public Decided {
    facts = List.copyOf(facts);
    requireNonNull(state, "state is null");
    requireNonNull(outcome, "outcome is null");
  }
}
