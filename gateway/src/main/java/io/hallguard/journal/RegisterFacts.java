package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.register.FactSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The facts that the register's tables ask for. */
record RegisterFacts(Reader reader) implements FactSource {

  @Override
  public Recorded fact(long seq) throws SQLException {
    Line line =
        reader.line(seq).orElseThrow(() -> new SQLException("Expected fact %d".formatted(seq)));
    return read(line);
  }

  @Override
  public List<Recorded> facts(long after, long upTo, List<String> types, int limit)
      throws SQLException {
    List<Recorded> facts = new ArrayList<>();
    for (Line line : reader.linesBetween(after, upTo, types, limit)) {
      facts.add(read(line));
    }
    return facts;
  }

  /** Facts that change the register. */
  List<Recorded> ofRegister(long after, long upTo, int limit) throws SQLException {
    return facts(after, upTo, FactSource.REGISTER_TYPES, limit);
  }

  private static Recorded read(Line line) throws SQLException {
    try {
      return line.fact();
    } catch (JournalFailed e) {
      throw new SQLException("Expected to read fact %d, but could not".formatted(line.seq()), e);
    }
  }
}
