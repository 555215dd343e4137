package io.hallguard.journal;

import io.hallguard.core.event.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who is logged in, over a restart. Not facts: a login that ended leaves no row. Any thread. */
public final class LoginRows {
  private final WriteSide writes;
  private final ReadSide reads;

  LoginRows(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** All of them, in no particular order. */
  public List<LoginRow> all() throws JournalFailed {
    return reads.ask(reader -> {
      List<LoginRow> found = new ArrayList<>();
      try (PreparedStatement query =
              reader
                  .connection()
                  .prepareStatement("SELECT key, subject, screen, begun, active FROM login");
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new LoginRow(
                  row.getString(1),
                  new SubjectId(row.getString(2)),
                  row.getString(3),
                  Instant.ofEpochMilli(row.getLong(4)),
                  Instant.ofEpochMilli(row.getLong(5))));
        }
      }
      return found;
    });
  }

  /** Keeps one, or what is new of it. */
  public void put(LoginRow login) throws JournalFailed {
    writes.write(writer -> {
      try (PreparedStatement upsert =
          writer
              .connection()
              .prepareStatement(
                  "INSERT INTO login(key, subject, screen, begun, active) VALUES (?, ?, ?, ?, ?)"
                      + " ON CONFLICT DO UPDATE SET active = excluded.active")) {
        upsert.setString(1, login.key());
        upsert.setString(2, login.subject().value());
        upsert.setString(3, login.screen());
        upsert.setLong(4, login.begun().toEpochMilli());
        upsert.setLong(5, login.active().toEpochMilli());
        return upsert.executeUpdate();
      }
    });
  }

  /** Removes all of a person. */
  public void removeAll(SubjectId subject) throws JournalFailed {
    writes.write(writer -> {
      try (PreparedStatement delete =
          writer.connection().prepareStatement("DELETE FROM login WHERE subject = ?")) {
        delete.setString(1, subject.value());
        return delete.executeUpdate();
      }
    });
  }

  /** Removes them. */
  public void remove(List<String> keys) throws JournalFailed {
    writes.write(writer -> {
      try (PreparedStatement delete =
          writer.connection().prepareStatement("DELETE FROM login WHERE key = ?")) {
        int removed = 0;
        for (String key : keys) {
          delete.setString(1, key);
          removed += delete.executeUpdate();
        }
        return removed;
      }
    });
  }
}
