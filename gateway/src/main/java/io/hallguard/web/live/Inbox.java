package io.hallguard.web.live;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the loop leaves what it committed, and others what they want of the feed. Putting in never
 * waits for the feed; at most {@link #FACTS_MAX} facts wait, more make every board start anew.
 */
final class Inbox {

  /** How many facts may wait for the feed. */
  static final int FACTS_MAX = 10_000;

  private List<Recorded> facts = new ArrayList<>();
  private List<Cry> cries = new ArrayList<>();
  private List<Join> joins = new ArrayList<>();
  private @Nullable HallState state;
  private boolean overflow;
  private @Nullable Boolean journalWritable;
  private boolean tick;
  private boolean stop;

  /** Hold-ups that the journal could not take, with the state that they would have made. */
  record Cry(List<Recorded> holdUps, HallState state) {}

  /** A screen that comes in. */
  record Join(StreamClient client, Resume resume) {}

  /** What came in since the last time, to be done in this order. */
  record Mail(
      List<Recorded> facts,
      Optional<HallState> state,
      boolean overflow,
      List<Cry> cries,
      Optional<Boolean> journalWritable,
      List<Join> joins,
      boolean tick,
      boolean stop) {}

  synchronized void committed(List<Recorded> more, HallState now) {
    state = now;
    if (facts.size() + more.size() > FACTS_MAX) {
      overflow = true;
      facts.clear();
    } else {
      facts.addAll(more);
    }
    notifyAll();
  }

  synchronized void cry(Cry cry) {
    cries.add(cry);
    notifyAll();
  }

  synchronized void journal(boolean writable) {
    journalWritable = writable;
    notifyAll();
  }

  synchronized void join(Join join) {
    joins.add(join);
    notifyAll();
  }

  synchronized void tick() {
    tick = true;
    notifyAll();
  }

  synchronized void stop() {
    stop = true;
    notifyAll();
  }

  /** Waits until something is there. */
  synchronized Mail take() throws InterruptedException {
    while (facts.isEmpty()
        && !overflow
        && cries.isEmpty()
        && journalWritable == null
        && joins.isEmpty()
        && !tick
        && !stop) {
      wait();
    }
    Mail mail =
        new Mail(
            facts,
            Optional.ofNullable(state),
            overflow,
            cries,
            Optional.ofNullable(journalWritable),
            joins,
            tick,
            stop);
    facts = new ArrayList<>();
    cries = new ArrayList<>();
    joins = new ArrayList<>();
    state = null;
    overflow = false;
    journalWritable = null;
    tick = false;
    return mail;
  }
}
