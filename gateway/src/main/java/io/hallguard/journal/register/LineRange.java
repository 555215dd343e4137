package io.hallguard.journal.register;

import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that may have been opened in a span of time, as ranges of their numbers, in the order that
 * is asked for. Lines lie in the order in which they were heard of, which is nearly that of their
 * time.
 *
 * @param first number, and {@code last}, both included
 */
record LineRange(long first, long last) {

  static List<LineRange> of(Connection connection, RegisterQuery query) throws SQLException {
    LineRange wanted = wanted(query);
    if (query.from().isEmpty() && query.until().isEmpty()) {
      return List.of(wanted);
    }
    List<LineRange> ranges = new ArrayList<>();
    try (PreparedStatement blocks =
        connection.prepareStatement(
            "SELECT block FROM register_block WHERE until_at >= ? AND from_at < ?"
                + " ORDER BY block DESC")) {
      blocks.setLong(1, query.from().map(Column::millis).orElse(Long.MIN_VALUE));
      blocks.setLong(2, query.until().map(Column::millis).orElse(Long.MAX_VALUE));
      try (ResultSet row = blocks.executeQuery()) {
        while (row.next()) {
          add(ranges, row.getLong(1), wanted);
        }
      }
    }
    return query.order() == Order.NEWEST_FIRST ? ranges : ranges.reversed();
  }

  /** What is left after the page before. */
  private static LineRange wanted(RegisterQuery query) {
    return switch (query.order()) {
      case NEWEST_FIRST ->
          new LineRange(0, query.cursor().map(line -> line - 1).orElse(Long.MAX_VALUE));
      case OLDEST_FIRST ->
          new LineRange(query.cursor().map(line -> line + 1).orElse(0L), Long.MAX_VALUE);
    };
  }

  private static void add(List<LineRange> ranges, long block, LineRange wanted) {
    long first = Math.max(wanted.first(), block << LineWriter.BLOCK_SHIFT);
    long last = Math.min(wanted.last(), ((block + 1) << LineWriter.BLOCK_SHIFT) - 1);
    if (first > last) {
      return;
    }
    if (!ranges.isEmpty() && ranges.getLast().first() == last + 1) {
      LineRange before = ranges.removeLast();
      ranges.add(new LineRange(first, before.last()));
    } else {
      ranges.add(new LineRange(first, last));
    }
  }
}
