package io.hallguard.journal.register;

import io.hallguard.core.event.TextRef;
import io.hallguard.core.register.RegisterLine;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes words about people out of the register. The lines stay. */
final class Forgetting {
  private static final int ROWS_AT_ONCE = 64;

  private final Statements statements;
  private final WordIndex index;
  private final Approvals approvals;
  private final LineRows rows;

  Forgetting(Statements statements, FactSource facts, WordIndex index) {
    this.statements = statements;
    this.index = index;
    this.approvals = new Approvals(statements, facts);
    this.rows = new LineRows(statements, approvals);
  }

  /** Takes the terms of words that are about to be erased out of the index. */
  void words(String id) throws SQLException {
    for (long number : linesWith(id)) {
      RegisterLine line = rows.line(number).orElseThrow();
      index.change(number, index.of(line), index.without(line, id));
    }
  }

  private List<Long> linesWith(String id) throws SQLException {
    PreparedStatement query =
        statements.of(
            "SELECT line FROM register_line l WHERE erased_at IS NULL"
                + " AND (instr(l.purpose, ?1) = 1 OR instr(l.seal, ?1) = 1 OR l.grant_id IN"
                + " (SELECT grant_id FROM register_grant g"
                + " WHERE instr(g.holder, ?1) = 1 OR instr(g.purpose, ?1) = 1))");
    query.setString(1, id + " ");
    return numbers(query);
  }

  /** Erases what is older; tells how many rows were looked at. */
  int sweep(Instant before, Instant now) throws SQLException {
    List<Long> lines = old("line", "register_line", "opened_at", before);
    for (long number : lines) {
      RegisterLine line = rows.line(number).orElseThrow();
      Set<String> terms = index.of(line);
      for (TextRef words : line.ownWords()) {
        erase(words, now);
      }
      mark("register_line", "line", number, now);
      index.change(number, terms, index.of(rows.line(number).orElseThrow()));
    }
    return lines.isEmpty() ? grants(before, now) : lines.size();
  }

  /** All lines of such a grant are older still, so they hold no words of it any more. */
  private int grants(Instant before, Instant now) throws SQLException {
    List<Long> grants = old("grant_id", "register_grant", "needed_at", before);
    for (long number : grants) {
      var approval = approvals.of(number);
      if (approval.isPresent()) {
        for (TextRef words : WordIndex.ofGrant(approval.get())) {
          erase(words, now);
        }
      }
      mark("register_grant", "grant_id", number, now);
    }
    return grants.size();
  }

  private List<Long> old(String key, String table, String time, Instant before)
      throws SQLException {
    PreparedStatement query =
        statements.of(
            "SELECT %1$s FROM %2$s WHERE erased_at IS NULL AND %3$s < ? ORDER BY %3$s LIMIT %4$d"
                .formatted(key, table, time, ROWS_AT_ONCE));
    query.setLong(1, Column.millis(before));
    return numbers(query);
  }

  private static List<Long> numbers(PreparedStatement query) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(row.getLong(1));
      }
    }
    return found;
  }

  private void erase(TextRef words, Instant now) throws SQLException {
    PreparedStatement update =
        statements.of(
            "UPDATE text SET salt = NULL, words = NULL, erased_at = ?"
                + " WHERE id = ? AND erased_at IS NULL");
    update.setLong(1, Column.millis(now));
    update.setString(2, words.id());
    update.executeUpdate();
  }

  private void mark(String table, String key, long number, Instant now) throws SQLException {
    PreparedStatement update =
        statements.of("UPDATE %s SET erased_at = ? WHERE %s = ?".formatted(table, key));
    update.setLong(1, Column.millis(now));
    update.setLong(2, number);
    update.executeUpdate();
  }
}
