package io.hallguard.sim.world;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.journal.json.Origin;
import io.hallguard.journal.json.StateCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The journal as it would stand on the disk: every fact goes through its JSON line and back. */
final class Paper {
  private final FactCodec codec;
  private final List<Recorded> read = new ArrayList<>();

  Paper(HallId hall) {
    this.codec = new FactCodec(new Origin(hall, new UUID(0, 1)));
  }

  /**
   * Writes a fact and reads it again.
   *
   * @throws BrokenPromise when it comes back as another one
   */
  void write(Recorded recorded) {
    try {
      Recorded back = FactCodec.decode(recorded.seq(), codec.encode(recorded)).recorded();
      if (!back.equals(recorded)) {
        throw new BrokenPromise(
            "Expected fact %d to come back as it was, but found %s"
                .formatted(recorded.seq(), back));
      }
      read.add(back);
    } catch (FactUnreadable e) {
      throw new BrokenPromise("Expected a readable line, but found " + e.getMessage());
    }
  }

  /** What a start reads: all lines, folded from nothing, and the same by way of a snapshot. */
  HallState fold() {
    HallState state = HallState.EMPTY;
    for (Recorded recorded : read) {
      state = Applier.apply(state, recorded);
    }
    try {
      if (!StateCodec.decode(StateCodec.encode(state)).equals(state)) {
        throw new BrokenPromise("Expected a snapshot to come back as it was, but it does not");
      }
    } catch (IOException e) {
      throw new BrokenPromise("Expected a readable snapshot, but found " + e.getMessage());
    }
    return state;
  }
}
