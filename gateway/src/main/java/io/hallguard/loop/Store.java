package io.hallguard.loop;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import java.util.List;

/** What the loop needs of the journal. Called from the loop's thread only. */
public interface Store {

  /**
   * Makes all of it durable in one transaction, or nothing.
   *
   * @throws NotDurable when that failed; the store is as it was before
   */
  void commit(Batch batch) throws NotDurable;

  /** Keeps a state, so that the next start folds less. Returns at once. */
  void snapshot(HallState state);

  /** What is committed together. */
  record Batch(List<Recorded> facts, List<Owed> owed, List<PrivateText> texts) {
    public Batch {
      facts = List.copyOf(facts);
      owed = List.copyOf(owed);
      texts = List.copyOf(texts);
    }
  }

  /** The journal could not be written. */
  final class NotDurable extends Exception {
    public NotDurable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
