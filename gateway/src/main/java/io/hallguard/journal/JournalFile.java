package io.hallguard.journal;

import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A journal opened for reading only, whether a gateway is at work on it or not. For one thread at a
 * time.
 */
public final class JournalFile implements AutoCloseable {
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

  private final Path file;
  private final Meta meta;
  private final Reader reader;

  private JournalFile(Path file, Meta meta, Reader reader) {
    this.file = file;
    this.meta = meta;
    this.reader = reader;
  }

  /**
   * Opens the journal of a data folder, or a journal's file itself, for example a copy.
   *
   * @throws JournalUnusable when there is none, or it cannot be read
   */
  public static JournalFile open(Path folderOrFile) throws JournalUnusable {
    Path file = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(Opening.FILE) : folderOrFile;
    if (!Files.isRegularFile(file)) {
      throw new JournalUnusable(new JournalProblem.Missing(file));
    }
    try {
      Connection connection = Sqlite.reader(file, BUSY_TIMEOUT);
      boolean open = false;
      try {
        JournalFile journal =
            new JournalFile(file, Meta.read(connection, file), new Reader(connection));
        open = true;
        return journal;
      } finally {
        if (!open) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }

  /** Whose facts these are. */
  public Origin origin() {
    return meta.origin();
  }

  /** The last fact's number and its hash as stored. */
  public Head head() throws JournalUnusable {
    return ask(Reader::head);
  }

  /** At most {@code limit} lines after {@code afterSeq}, in order. */
  public List<Line> lines(long afterSeq, int limit) throws JournalUnusable {
    return ask(r -> r.lines(afterSeq, limit));
  }

  /** The hash as stored of a fact; of 0 the genesis hash; empty when there is no such fact. */
  public Optional<Hash> hash(long seq) throws JournalUnusable {
    return ask(r -> r.hash(seq));
  }

  /** The state that a start would fold on. */
  Optional<HallState> snapshot() throws JournalUnusable {
    return ask(Snapshots::newest);
  }

  Optional<TextRow> text(String id) throws JournalUnusable {
    return ask(r -> r.text(id));
  }

  private <T> T ask(ReadSide.Question<T> question) throws JournalUnusable {
    try {
      return question.ask(reader);
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }

  @Override
  public void close() throws JournalUnusable {
    try {
      reader.close();
    } catch (SQLException e) {
      throw Sqlite.unusable(file, e);
    }
  }
}
