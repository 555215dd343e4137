package io.hallguard.loop;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store in memory that can be told to fail. Any thread. */
public final class TestingStore implements Store {
  private final List<Recorded> facts = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();
  private final List<Owed> owed = new ArrayList<>();
  private Optional<String> broken = Optional.empty();
  private long snapshotSeq;

  @Override
  public synchronized void commit(Batch batch) throws NotDurable {
    if (broken.isPresent()) {
      throw new NotDurable(broken.get(), new IllegalStateException(broken.get()));
    }
    facts.addAll(batch.facts());
    owed.addAll(batch.owed());
    batches.add(batch.facts().size());
  }

  @Override
  public synchronized void snapshot(HallState state) {
    snapshotSeq = state.seq();
  }

  public synchronized void breakWith(String why) {
    broken = Optional.of(why);
  }

  public synchronized void mend() {
    broken = Optional.empty();
  }

  public synchronized List<Recorded> facts() {
    return List.copyOf(facts);
  }

  public synchronized List<Owed> owed() {
    return List.copyOf(owed);
  }

  public synchronized int commits() {
    return batches.size();
  }

  public synchronized long snapshotSeq() {
    return snapshotSeq;
  }
}
