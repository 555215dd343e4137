package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Commit;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.Told;
import io.hallguard.journal.Words;
import io.hallguard.loop.Store;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop's store is the journal; a receipt among the facts pays what was owed. */
final class JournalStore implements Store, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);
  private static final Duration LAST_SNAPSHOT = Duration.ofSeconds(20);

  private final Journal journal;
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("snapshot").daemon().factory());

  JournalStore(Journal journal) {
    this.journal = requireNonNull(journal, "journal is null");
  }

  @Override
  public void commit(Batch batch) throws NotDurable {
    List<Told> told =
        batch.facts().stream()
            .filter(recorded -> recorded.fact() instanceof AlertTold)
            .map(recorded -> {
              AlertTold receipt = (AlertTold) recorded.fact();
              return new Told(receipt.notice(), receipt.receiver(), recorded.at().wall());
            })
            .toList();
    List<Words> texts =
        batch.texts().stream()
            .map(text -> new Words(text.ref(), text.salt(), text.words()))
            .toList();
    try {
      journal.commit(new Commit(batch.facts(), batch.owed(), told, texts));
    } catch (JournalFailed e) {
      throw new NotDurable(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void snapshot(HallState state) {
    keeper.execute(() -> {
      try {
        journal.snapshot(state);
      } catch (JournalFailed e) {
        LOG.warn("The state after fact {} was not kept; the next start folds more", state.seq(), e);
      }
    });
  }

  /** Waits for the last snapshot. */
  @Override
  public void close() {
    keeper.shutdown();
    try {
      if (!keeper.awaitTermination(LAST_SNAPSHOT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The last snapshot takes too long and is given up; the next start folds more");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
