package io.hallguard.journal.register;

import io.hallguard.core.event.TextRef;
import io.hallguard.core.register.RegisterLine;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterPage.Progress;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import io.hallguard.core.register.RegisterQuery.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks lines up, on a connection that reads. For one thread. */
public final class RegisterSearch {
  /** A count ends here: more is "more than". */
  public static final int COUNT_MAX = 1_000;

  private final Connection connection;
  private final Place place;
  private final LineRows rows;
  private final WordIndex index;

  /** On a connection, for as long as that is open. */
  public RegisterSearch(Connection connection, FactSource facts) throws SQLException {
    Statements statements = new Statements(connection);
    this.connection = connection;
    this.place = new Place(statements, facts);
    this.rows = new LineRows(statements, new Approvals(statements, facts));
    this.index = new WordIndex(statements);
  }

  /** A question about lines: what is asked of the index, and what of each row. */
  private record Asked(RegisterQuery query, List<String> terms, List<String> words) {

    String sql(String columns) {
      String from =
          terms.isEmpty()
              ? "FROM register_line l WHERE l.line BETWEEN ? AND ?"
              : "FROM register_index i CROSS JOIN register_line l ON l.line = i.rowid"
                  + " WHERE register_index MATCH ? AND i.rowid BETWEEN ? AND ?";
      String more =
          (query.from().isPresent() ? " AND l.opened_at >= ?" : "")
              + (query.until().isPresent() ? " AND l.opened_at < ?" : "")
              + (query.reviewed().isPresent() ? " AND (l.reviewed_at IS NULL) = ?" : "");
      return "SELECT %s %s%s ORDER BY %s %s"
          .formatted(
              columns,
              from,
              more,
              terms.isEmpty() ? "l.line" : "i.rowid",
              query.order() == Order.NEWEST_FIRST ? "DESC" : "ASC");
    }

    PreparedStatement lines(Connection connection, LineRange range) throws SQLException {
      return filled(connection.prepareStatement(sql("l.*")), range);
    }

    PreparedStatement count(Connection connection, LineRange range, int most) throws SQLException {
      String sql = "SELECT count(*) FROM (%s LIMIT %d)".formatted(sql("1"), most);
      return filled(connection.prepareStatement(sql), range);
    }

    private PreparedStatement filled(PreparedStatement statement, LineRange range)
        throws SQLException {
      int at = 1;
      if (!terms.isEmpty()) {
        statement.setString(at++, String.join(" AND ", terms));
      }
      statement.setLong(at++, range.first());
      statement.setLong(at++, range.last());
      if (query.from().isPresent()) {
        statement.setLong(at++, Column.millis(query.from().get()));
      }
      if (query.until().isPresent()) {
        statement.setLong(at++, Column.millis(query.until().get()));
      }
      if (query.reviewed().isPresent()) {
        statement.setBoolean(at, !query.reviewed().get());
      }
      return statement;
    }
  }

  /** The lines that are asked for. */
  public RegisterPage page(RegisterQuery query) throws SQLException {
    List<RegisterLine> found = new ArrayList<>();
    each(
        query,
        line -> {
          found.add(line);
          return found.size() <= query.limit();
        });
    boolean more = found.size() > query.limit();
    List<RegisterLine> lines = more ? found.subList(0, query.limit()) : found;
    Optional<Long> next = more ? Optional.of(lines.getLast().line()) : Optional.empty();
    return new RegisterPage(lines, next, progress());
  }

  /** How many lines there are, up to one more than {@link #COUNT_MAX}. */
  public int count(RegisterQuery query) throws SQLException {
    int[] count = {0};
    if (query.words().isEmpty()) {
      Asked asked = asked(query, index.terms());
      for (LineRange range : LineRange.of(connection, query)) {
        try (PreparedStatement statement =
                asked.count(connection, range, COUNT_MAX + 1 - count[0]);
            ResultSet row = statement.executeQuery()) {
          count[0] += row.next() ? row.getInt(1) : 0;
        }
      }
    } else {
      each(query, _ -> ++count[0] <= COUNT_MAX);
    }
    return count[0];
  }

  /** The line of that number. */
  public Optional<RegisterLine> line(long number) throws SQLException {
    return rows.line(number);
  }

  private void each(RegisterQuery query, Predicate<RegisterLine> goOn) throws SQLException {
    Asked asked = asked(query, index.terms());
    for (LineRange range : LineRange.of(connection, query)) {
      try (PreparedStatement statement = asked.lines(connection, range);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          RegisterLine line = rows.read(row);
          if (holds(line, asked.words()) && !goOn.test(line)) {
            return;
          }
        }
      }
    }
  }

  private static Asked asked(RegisterQuery query, Terms terms) {
    List<String> wanted = new ArrayList<>();
    query.place().ifPresent(place -> wanted.add(terms.place(place.value())));
    query.holderClass().ifPresent(kind -> wanted.add(terms.holderClass(kind.name())));
    query.person().ifPresent(person -> wanted.add(terms.person(person)));
    switch (query.deviating()) {
      case Deviating.Either _ -> {
        // Nothing is asked for.
      }
      case Deviating.Some _ -> wanted.add(terms.deviating(true));
      case Deviating.None _ -> wanted.add(terms.deviating(false));
      case Deviating.Kind kind -> wanted.add(terms.deviation(kind.deviation()));
    }
    List<String> words = query.words().stream().map(Terms::plain).toList();
    words.forEach(word -> wanted.addAll(terms.words(word)));
    return new Asked(query, wanted, words);
  }

  /** Neighbouring characters may stand apart in the words; so they are read. */
  private boolean holds(RegisterLine line, List<String> words) throws SQLException {
    if (words.isEmpty()) {
      return true;
    }
    List<String> texts = new ArrayList<>();
    for (TextRef ref : WordIndex.searched(line)) {
      index.words(ref).map(Terms::plain).ifPresent(texts::add);
    }
    return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
  }

  /** How far the register has come in the journal. */
  public Progress progress() throws SQLException {
    return place.progress();
  }
}
