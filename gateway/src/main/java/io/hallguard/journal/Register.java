package io.hallguard.journal;

import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterPage.Progress;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.register.RegisterSearch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The register of openings that follows from the facts. Safe for any thread. */
public final class Register {
  private final WriteSide writes;
  private final ReadSide reads;

  Register(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** A question to the tables. */
  interface Question<T> {
    T ask(RegisterSearch search) throws SQLException;
  }

  /** The lines that are asked for. */
  public RegisterPage page(RegisterQuery query) throws JournalFailed {
    return ask(search -> search.page(query));
  }

  /** How many lines there are, up to one more than {@link RegisterSearch#COUNT_MAX}. */
  public int count(RegisterQuery query) throws JournalFailed {
    return ask(search -> search.count(query));
  }

  /** The line of that number. */
  public Optional<RegisterLine> line(long number) throws JournalFailed {
    return ask(search -> search.line(number));
  }

  /** How far it has come in the journal. */
  public Progress progress() throws JournalFailed {
    return ask(RegisterSearch::progress);
  }

  /**
   * Takes the next stretch of facts that are not in the register yet. Commits wait for it, so it is
   * short; call it until it is complete. From then on the register follows by itself.
   */
  public Progress catchUp() throws JournalFailed {
    return writes.write(
        writer -> writer.register().catchUp(new Reader(writer.connection()).head().seq()));
  }

  /**
   * Erases for good the words of some lines, and of grants, that were last needed before that
   * moment. The lines stay, and so does the chain.
   *
   * @param now for the record
   * @return false when nothing is left to erase
   */
  public boolean sweep(Instant before, Instant now) throws JournalFailed {
    return Erasure.run(
        writes, writer -> writer.register().sweep(before, now) > 0, "register's old words");
  }

  private <T> T ask(Question<T> question) throws JournalFailed {
    return reads.ask(reader -> question.ask(reader.register()));
  }
}
