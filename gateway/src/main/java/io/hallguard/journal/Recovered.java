package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.state.HallState;

/**
 * The state that a journal holds.
 *
 * @param state after the last fact
 * @param snapshotSeq of the snapshot it started from, 0 without one
 * @param folded how many facts were folded on top of that
 */
public record Recovered(HallState state, long snapshotSeq, long folded) {
  public Recovered {
    requireNonNull(state, "state is null");
  }
}
