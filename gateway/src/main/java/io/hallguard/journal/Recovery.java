package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.Envelope;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.journal.json.Origin;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds a journal: newest snapshot, then every fact after it. Decides nothing. */
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);
  private static final int LINES_AT_ONCE = 1_000;

  private final Path file;
  private final Origin origin;
  private final Reader reader;

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
    Hash prev = reader.hash(from).orElseThrow(() -> damaged(from, "is missing"));
    List<Line> lines = reader.lines(from, LINES_AT_ONCE);
    while (!lines.isEmpty()) {
      List<Recorded> facts = facts(lines, state.seq() + 1, prev);
      prev = lines.getLast().hash();
      for (Recorded fact : facts) {
        state = Applier.apply(state, fact);
      }
      lines = reader.lines(state.seq(), LINES_AT_ONCE);
    }
    return new Recovered(state, from, state.seq() - from);
  }

  /**
   * The facts of consecutive lines. Each line is checked against the one before it and read by
   * itself, so all cores can help; what is damaged first is told.
   */
  private List<Recorded> facts(List<Line> lines, long firstSeq, Hash before)
      throws JournalUnusable {
    Recorded[] facts = new Recorded[lines.size()];
    Optional<Bad> bad =
        IntStream.range(0, facts.length)
            .parallel()
            .mapToObj(i -> {
              try {
                Hash prev = i == 0 ? before : lines.get(i - 1).hash();
                facts[i] = next(lines.get(i), firstSeq + i, prev);
                return Optional.<Bad>empty();
              } catch (JournalUnusable e) {
                return Optional.of(new Bad(i, e));
              }
            })
            .flatMap(Optional::stream)
            .min(Comparator.comparingInt(Bad::index));
    if (bad.isPresent()) {
      throw bad.get().why();
    }
    return List.of(facts);
  }

  private record Bad(int index, JournalUnusable why) {}

  private Recorded next(Line line, long seq, Hash prev) throws JournalUnusable {
    if (line.seq() != seq) {
      throw damaged(seq, "is missing");
    }
    if (!line.follows(prev)) {
      throw damaged(seq, "does not follow in the chain");
    }
    Envelope envelope = read(file, line);
    if (!envelope.origin().equals(origin)) {
      throw damaged(seq, "is of another journal");
    }
    return envelope.recorded();
  }

  /** The fact of a line, or what the person at the console has to know. */
  static Envelope read(Path file, Line line) throws JournalUnusable {
    try {
      return line.read();
    } catch (FactUnreadable e) {
      String detail = "fact %d of type '%s'".formatted(e.seq(), e.type());
      throw new JournalUnusable(
          switch (e.why()) {
            case NEWER -> new JournalProblem.Newer(file, detail);
            case MALFORMED -> new JournalProblem.Damaged(file, detail + " cannot be read");
          },
          e);
    }
  }

  private JournalUnusable damaged(long seq, String what) {
    return new JournalUnusable(new JournalProblem.Damaged(file, "fact " + seq + " " + what));
  }
}
