package io.hallguard.journal;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.journal.json.ReceiverCodec;
import io.hallguard.journal.register.RegisterSearch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions that a journal answers, on one connection; for one thread at a time. */
final class Reader implements AutoCloseable {
  private final Connection connection;
  private @Nullable Packing packing;
  private @Nullable RegisterSearch register;

  Reader(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** The last fact's number and hash. */
  Head head() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT seq, hash FROM fact ORDER BY seq DESC LIMIT 1");
        ResultSet row = query.executeQuery()) {
      return row.next() ? new Head(row.getLong(1), Hash.stored(row.getBytes(2))) : Head.EMPTY;
    }
  }

  /** At most {@code limit} lines after {@code afterSeq}, in order. */
  List<Line> lines(long afterSeq, int limit) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, type, at, envelope, hash FROM fact WHERE seq > ? ORDER BY seq LIMIT ?")) {
      query.setLong(1, afterSeq);
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    }
    return lines;
  }

  /** At most {@code limit} rows after {@code afterSeq} as they lie, in order. */
  List<PackedLine> packed(long afterSeq, int limit) throws SQLException {
    List<PackedLine> rows = new ArrayList<>(limit);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, envelope, hash FROM fact WHERE seq > ? ORDER BY seq LIMIT ?")) {
      query.setLong(1, afterSeq);
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(new PackedLine(row.getLong(1), row.getBytes(2), Hash.stored(row.getBytes(3))));
        }
      }
    }
    return rows;
  }

  /** How the lines of this journal are packed. */
  Packing packing() throws SQLException {
    Packing known = packing;
    if (known == null) {
      known = Packing.of(connection);
      packing = known;
    }
    return known;
  }

  /** The register in this journal. */
  RegisterSearch register() throws SQLException {
    RegisterSearch known = register;
    if (known == null) {
      known = new RegisterSearch(connection, new RegisterFacts(this));
      register = known;
    }
    return known;
  }

  /** At most {@code limit} lines of these types before {@code seq}, the newest first. */
  List<Line> linesBefore(long seq, List<String> types, int limit) throws SQLException {
    List<Line> lines = new ArrayList<>();
    String marks = String.join(",", Collections.nCopies(types.size(), "?"));
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, type, at, envelope, hash FROM fact WHERE seq < ? AND type IN (%s)"
                    .formatted(marks)
                + " ORDER BY seq DESC LIMIT ?")) {
      query.setLong(1, seq);
      for (int i = 0; i < types.size(); i++) {
        query.setString(i + 2, types.get(i));
      }
      query.setInt(types.size() + 2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    }
    return lines;
  }

  /** At most {@code limit} lines of these types after a fact and up to another, in order. */
  List<Line> linesBetween(long after, long upTo, List<String> types, int limit)
      throws SQLException {
    List<Line> lines = new ArrayList<>();
    String marks = String.join(",", Collections.nCopies(types.size(), "?"));
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, type, at, envelope, hash FROM fact WHERE seq > ? AND seq <= ?"
                + " AND type IN (%s) ORDER BY seq LIMIT ?".formatted(marks))) {
      query.setLong(1, after);
      query.setLong(2, upTo);
      for (int i = 0; i < types.size(); i++) {
        query.setString(i + 3, types.get(i));
      }
      query.setInt(types.size() + 3, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    }
    return lines;
  }

  private Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        packing().unpack(row.getBytes(4)),
        Hash.stored(row.getBytes(5)));
  }

  Optional<Line> line(long seq) throws SQLException {
    return lines(seq - 1, 1).stream().filter(line -> line.seq() == seq).findFirst();
  }

  /** The hash that a line after {@code seq} must follow; empty when there is no such fact. */
  Optional<Hash> hash(long seq) throws SQLException {
    return seq == 0 ? Optional.of(Hash.GENESIS) : line(seq).map(Line::hash);
  }

  /** What is owed to a channel, oldest first. */
  List<Owed> owed(Channel channel, int limit) throws SQLException {
    List<Owed> owed = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, alert FROM outbox WHERE channel = ? ORDER BY seq LIMIT ?")) {
      query.setString(1, Names.of(channel));
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          owed.add(new Owed(new NoticeId(row.getLong(1), channel), new AlertId(row.getLong(2))));
        }
      }
    }
    return owed;
  }

  /** Whom a notice has reached, first one first. */
  List<Told> told(NoticeId notice) throws SQLException {
    List<Told> told = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT receiver, at FROM told WHERE seq = ? AND channel = ? ORDER BY at, receiver")) {
      query.setLong(1, notice.seq());
      query.setString(2, Names.of(notice.channel()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          told.add(
              new Told(
                  notice,
                  ReceiverCodec.decode(row.getString(1)),
                  Instant.ofEpochMilli(row.getLong(2))));
        }
      }
    }
    return told;
  }

  Optional<TextRow> text(String id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT salt, words, erased_at FROM text WHERE id = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(TextRow.of(row.getString(1), row.getString(2), row.getLong(3)))
            : Optional.empty();
      }
    }
  }

  /** The name of a person who has an account. */
  Optional<String> person(String subject) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT name FROM account WHERE subject = ?")) {
      query.setString(1, subject);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  long cursor(String target, String journal) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT seq FROM cursor WHERE target = ? AND journal = ?")) {
      query.setString(1, target);
      query.setString(2, journal);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    Packing known = packing;
    if (known != null) {
      known.close();
    }
    connection.close();
  }
}
