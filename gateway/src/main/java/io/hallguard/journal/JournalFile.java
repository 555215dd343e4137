package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.json.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A journal opened for reading only, whether a gateway is at work on it or not. For one thread at a
 * time.
 */
public final class JournalFile implements AutoCloseable {
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
  private static final int REGISTER_FACTS_AT_ONCE = 2_000;

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

  /** All facts that change the register, up to that one and in order, to a taker. */
  public void registerFacts(long upTo, Consumer<Recorded> taker) throws JournalUnusable {
    RegisterFacts facts = new RegisterFacts(reader);
    long place = 0;
    List<Recorded> some;
    do {
      long after = place;
      some = ask(_ -> facts.ofRegister(after, upTo, REGISTER_FACTS_AT_ONCE));
      some.forEach(taker);
      place = some.isEmpty() ? upTo : some.getLast().seq();
    } while (!some.isEmpty());
  }

  /** The fact of that number, which exists. */
  public Recorded fact(long seq) throws JournalUnusable {
    return ask(r -> new RegisterFacts(r).fact(seq));
  }

  /** The words of that id, while they are kept. */
  public Optional<String> words(String id) throws JournalUnusable {
    return text(id)
        .flatMap(row ->
            row.text() instanceof KeptText.Present kept
                ? Optional.of(kept.words())
                : Optional.empty());
  }

  /** The name of a person, while it is kept. */
  public Optional<String> person(SubjectId subject) throws JournalUnusable {
    return ask(r -> r.person(subject.value()));
  }

  /** A page of the register, as its tables say it. */
  public RegisterPage page(RegisterQuery query) throws JournalUnusable {
    return ask(r -> r.register().page(query));
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
