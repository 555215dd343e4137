package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.journal.json.FactType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One that follows the journal at its own pace: it keeps its place in the journal and reads on a
 * connection of its own, so that nobody waits for it, however far it is behind. For one thread.
 */
public final class Follower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final int LOOK_BACK_LINES = 20;

  private final ReadSide reads;
  private final Cursors cursors;
  private final String target;

  Follower(ReadSide reads, Cursors cursors, String target) {
    this.reads = requireNonNull(reads, "reads is null");
    this.cursors = requireNonNull(cursors, "cursors is null");
    this.target = requireNonNull(target, "target is null");
  }

  /** The last fact that it is done with, 0 when none: as kept in the file. */
  public long place() throws JournalFailed {
    return cursors.get(target);
  }

  /** Keeps its place, in a transaction of its own. */
  public void keepPlace(long seq) throws JournalFailed {
    cursors.set(target, seq);
  }

  /** The number of the journal's last fact, 0 before the first. */
  public long lastSeq() throws JournalFailed {
    return reads.ask(Reader::head).seq();
  }

  /** At most {@code limit} facts after {@code afterSeq}, in order. */
  public List<Recorded> after(long afterSeq, int limit) throws JournalFailed {
    List<Recorded> facts = new ArrayList<>();
    for (Line line : reads.ask(reader -> reader.lines(afterSeq, limit))) {
      facts.add(line.fact());
    }
    return facts;
  }

  /**
   * The newest fact before {@code beforeSeq} that is wanted. It may read back through the whole
   * journal.
   *
   * @param types the only ones that are looked at
   */
  public Optional<Recorded> newestBefore(
      long beforeSeq, Set<FactType> types, Predicate<Fact> wanted) throws JournalFailed {
    long before = beforeSeq;
    List<Line> lines = linesBefore(before, types);
    while (!lines.isEmpty()) {
      for (Line line : lines) {
        Recorded fact = line.fact();
        if (wanted.test(fact.fact())) {
          return Optional.of(fact);
        }
        before = line.seq();
      }
      lines = linesBefore(before, types);
    }
    return Optional.empty();
  }

  private List<Line> linesBefore(long seq, Set<FactType> types) throws JournalFailed {
    List<String> names = types.stream().map(FactType::text).toList();
    return reads.ask(reader -> reader.linesBefore(seq, names, LOOK_BACK_LINES));
  }

  /** Gives its connection back. Its place stays. */
  @Override
  public void close() {
    try {
      reads.close();
    } catch (SQLException e) {
      log.warn("The connection of {} to the journal was not closed cleanly.", target, e);
    }
  }
}
