package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.RandomFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread commits while others read, keep snapshots and move cursors. */
class TogetherTest {
  private static final int BATCHES = 150;

  @TempDir Path folder;

  private volatile HallState state = HallState.EMPTY;
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void nobodyIsInTheWayOfAnother() throws Exception {
    try (Journal journal = TestingJournal.open(folder);
        ExecutorService others = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> running =
          List.of(
              others.submit(() -> snapshots(journal)),
              others.submit(() -> reads(journal)),
              others.submit(() -> reads(journal)),
              others.submit(() -> reads(journal)));
      try {
        commits(journal);
      } finally {
        done.set(true);
      }
      for (Future<Boolean> other : running) {
        assertThat(other.get()).isTrue();
      }
      assertThat(journal.recover().state()).isEqualTo(state);
    }
  }

  private void commits(Journal journal) throws JournalFailed {
    RandomFacts random = new RandomFacts(3);
    for (int i = 0; i < BATCHES; i++) {
      List<Recorded> batch = random.next(journal.lastSeq() + 1, 1 + i % 9);
      journal.commit(Commit.of(batch));
      state = TestingJournal.fold(state, batch);
    }
  }

  private boolean snapshots(Journal journal) throws JournalFailed {
    while (!done.get()) {
      journal.snapshot(state);
      journal.cursors().set("region", journal.lastSeq());
    }
    return true;
  }

  /** Follows the journal to its end; every fact comes once and in its turn. */
  private boolean reads(Journal journal) throws JournalFailed {
    long last = 0;
    while (!done.get() || last < journal.lastSeq()) {
      for (Recorded fact : journal.read(last, 50)) {
        if (fact.seq() != last + 1) {
          return false;
        }
        last = fact.seq();
      }
    }
    return last == journal.lastSeq();
  }
}
