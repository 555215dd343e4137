package io.hallguard.sim.world;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;

/**
 * A second fold beside the live state: what a restart would read back from the journal. After every
 * decision both must be equal.
 */
final class Shadow {
  private final Paper paper;
  private HallState folded = HallState.EMPTY;

  Shadow(HallId hall) {
    this.paper = new Paper(hall);
  }

  /**
   * Folds the facts of one decision.
   *
   * @throws BrokenPromise when the decision's own state is another one
   */
  void follow(Decision decision) {
    for (Recorded recorded : decision.facts()) {
      if (recorded.seq() != folded.seq() + 1) {
        throw new BrokenPromise(
            "Expected fact %d, but found %d".formatted(folded.seq() + 1, recorded.seq()));
      }
      folded = Applier.apply(folded, recorded);
      paper.write(recorded);
    }
    if (!folded.equals(decision.state())) {
      throw new BrokenPromise(
          "Expected the fold of all facts to be the live state after fact %d, but it is not"
              .formatted(folded.seq()));
    }
    // Equal, and sharing its parts, so that the next comparison looks at what changed only.
    folded = decision.state();
  }

  /**
   * The state that a start would read back from the whole journal.
   *
   * @throws BrokenPromise when it is not the live one
   */
  HallState readBack() {
    HallState state = paper.fold();
    if (!state.equals(folded)) {
      throw new BrokenPromise("Expected the journal to fold to the live state, but it does not");
    }
    return state;
  }
}
