package io.hallguard.journal.register;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.TextRef;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values stand in the columns. */
final class Column {
  private Column() {}

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E named(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static String deviations(Set<Deviation> deviations) {
    return deviations.stream().map(Column::name).collect(Collectors.joining(" "));
  }

  static Set<Deviation> deviations(String names) {
    EnumSet<Deviation> found = EnumSet.noneOf(Deviation.class);
    for (String name : names.split(" ", -1)) {
      if (!name.isEmpty()) {
        found.add(named(Deviation.class, name));
      }
    }
    return found;
  }

  static String numbers(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static List<Long> numbers(String stored) {
    return Arrays.stream(stored.split(" ", -1)).map(Long::valueOf).toList();
  }

  static String words(TextRef ref) {
    return ref.id() + " " + ref.digest();
  }

  static TextRef words(String stored) {
    int space = stored.lastIndexOf(' ');
    return new TextRef(stored.substring(0, space), stored.substring(space + 1));
  }

  static long millis(Instant at) {
    return at.toEpochMilli();
  }

  static void set(PreparedStatement statement, int at, Optional<?> value) throws SQLException {
    statement.setObject(at, value.orElse(null));
  }

  static <T> Optional<T> text(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    @Nullable String value = row.getString(column);
    return value == null ? Optional.empty() : Optional.of(read.apply(value));
  }

  static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
