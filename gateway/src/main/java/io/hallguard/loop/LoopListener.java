package io.hallguard.loop;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import java.util.List;

/** Hears what the loop did. Called from the loop's thread: must return at once and never throw. */
public interface LoopListener {

  /** Facts are durable, and this is the state with them. */
  default void committed(List<Recorded> facts, HallState state) {}

  /**
   * The journal cannot be written and these hold-ups are not in it: alerts that were raised, and
   * presses that joined an open one. They must reach people all the same, marked as not journaled.
   *
   * @param state as it would be with them
   */
  default void notJournaled(List<Recorded> holdUps, HallState state) {}

  /** The journal can be written, or cannot: a change of health. */
  default void journalHealth(boolean writable, String why) {}
}
