package io.hallguard.core.rule;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.state.HallState;
import java.util.List;

/**
 * What an input leads to. Nothing of it is true before the journal has committed the facts.
 *
 * @param state with the facts applied
 * @param facts in order; may be empty
 */
public record Decision(HallState state, List<Recorded> facts, Outcome outcome) {
  public Decision {
    requireNonNull(state, "state is null");
    facts = List.copyOf(facts);
    requireNonNull(outcome, "outcome is null");
  }

  /** What became of the input. */
  public sealed interface Outcome {
    /** It was taken in; it may have changed nothing. */
    record Accepted() implements Outcome {}

    /** A signal that was seen before. */
    record Repeat() implements Outcome {}

    /** One of many unreadable payloads; counted only. */
    record RateLimited() implements Outcome {}

    /** A command that was not done. */
    record Refused(Refusal refusal) implements Outcome {
      public Refused {
        requireNonNull(refusal, "refusal is null");
      }
    }
  }
}
