package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.Origin;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a journal: newest snapshot, then every fact after it. Decides nothing. One thread reads the
 * rows and applies the facts; between the two, stretches of rows are checked and read by all cores.
 */
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);
  private static final int LINES_AT_ONCE = 256;

  /** So that a small heap has room for all of them. */
  private static final int STRETCHES_AHEAD =
      Math.min(ForkJoinPool.getCommonPoolParallelism() + 3, 8);

  private final Path file;
  private final Origin origin;
  private final Reader reader;
  private final Queue<Stretch> ahead = new ArrayDeque<>();
  private Optional<PackedLine> lastRead = Optional.empty();
  private Optional<SQLException> unread = Optional.empty();
  private boolean ended;

  private Recovery(Path file, Origin origin, Reader reader) {
    this.file = file;
    this.origin = origin;
    this.reader = reader;
  }

  static Recovered run(Path file, Origin origin, JournalSettings settings) throws JournalUnusable {
    try (Reader reader = new Reader(Sqlite.reader(file, settings.busyTimeout()))) {
      Recovered recovered = new Recovery(file, origin, reader).run();
      log.info(
          "Folded {} facts on the snapshot after fact {}.",
          recovered.folded(),
          recovered.snapshotSeq());
      return recovered;
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }

  private Recovered run() throws SQLException, JournalUnusable {
    HallState state = Snapshots.newest(reader).orElse(HallState.EMPTY);
    long from = state.seq();
    Hash prev = reader.hash(from).orElseThrow(() -> Stretch.damaged(file, from, "is missing"));
    readAhead(from, prev);
    while (!ahead.isEmpty()) {
      for (Recorded fact : next()) {
        state = Applier.apply(state, fact);
      }
      PackedLine last = lastRead.orElseThrow();
      readAhead(last.seq(), last.hash());
    }
    if (unread.isPresent()) {
      throw unread.get();
    }
    return new Recovered(state, from, state.seq() - from);
  }

  /** Keeps the processors busy; what went wrong here is told after all that was read before. */
  private void readAhead(long after, Hash hash) {
    Hash prev = hash;
    long seq = after;
    try {
      while (!ended && ahead.size() < STRETCHES_AHEAD) {
        List<PackedLine> rows = reader.packed(seq, LINES_AT_ONCE);
        if (rows.isEmpty()) {
          ended = true;
        } else {
          Stretch stretch = new Stretch(file, origin, reader.packing(), prev, seq + 1, rows);
          ahead.add(stretch);
          ForkJoinPool.commonPool().execute(stretch);
          PackedLine last = rows.getLast();
          lastRead = Optional.of(last);
          prev = last.hash();
          seq = last.seq();
        }
      }
    } catch (SQLException e) {
      ended = true;
      unread = Optional.of(e);
    }
  }

  /** The facts that come next. Nobody waits while something is left to be done. */
  private List<Recorded> next() throws JournalUnusable {
    Stretch first = ahead.remove();
    first.run();
    for (Stretch later : ahead) {
      if (first.done()) {
        break;
      }
      later.run();
    }
    return first.facts();
  }
}
