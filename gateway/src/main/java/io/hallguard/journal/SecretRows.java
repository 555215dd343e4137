package io.hallguard.journal;

import io.hallguard.core.event.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Secrets of people beside their password. Safe for any thread. */
public final class SecretRows {
  private final WriteSide writes;
  private final ReadSide reads;

  SecretRows(WriteSide writes, ReadSide reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** A person's secrets of one kind, by id. */
  public List<SecretRow> of(SubjectId subject, String kind) throws JournalFailed {
    return reads.ask(reader -> {
      List<SecretRow> found = new ArrayList<>();
      try (PreparedStatement query =
          reader
              .connection()
              .prepareStatement(
                  "SELECT id, value FROM secret WHERE subject = ? AND kind = ? ORDER BY id")) {
        query.setString(1, subject.value());
        query.setString(2, kind);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            found.add(new SecretRow(subject, kind, row.getString(1), row.getString(2)));
          }
        }
      }
      return found;
    });
  }

  /** The given ones take the place of all of their person and kind. */
  public void replaceAll(SubjectId subject, String kind, List<SecretRow> rows)
      throws JournalFailed {
    writes.write(writer -> {
      try (PreparedStatement delete =
              writer
                  .connection()
                  .prepareStatement("DELETE FROM secret WHERE subject = ? AND kind = ?");
          PreparedStatement insert =
              writer
                  .connection()
                  .prepareStatement(
                      "INSERT INTO secret(subject, kind, id, value) VALUES (?, ?, ?, ?)")) {
        delete.setString(1, subject.value());
        delete.setString(2, kind);
        int changed = delete.executeUpdate();
        for (SecretRow row : rows) {
          insert.setString(1, subject.value());
          insert.setString(2, kind);
          insert.setString(3, row.id());
          insert.setString(4, row.value());
          changed += insert.executeUpdate();
        }
        return changed;
      }
    });
  }

  /**
   * Changes one, unless somebody else did so before.
   *
   * @return false when it is not as given any more
   */
  public boolean change(SecretRow from, String value) throws JournalFailed {
    return writes.write(writer -> {
      try (PreparedStatement update =
          writer
              .connection()
              .prepareStatement(
                  "UPDATE secret SET value = ?"
                      + " WHERE subject = ? AND kind = ? AND id = ? AND value = ?")) {
        update.setString(1, value);
        update.setString(2, from.subject().value());
        update.setString(3, from.kind());
        update.setString(4, from.id());
        update.setString(5, from.value());
        return update.executeUpdate() == 1;
      }
    });
  }

  /**
   * Removes one.
   *
   * @return false when it was gone
   */
  public boolean remove(SecretRow row) throws JournalFailed {
    return writes.write(writer -> {
      try (PreparedStatement delete =
          writer
              .connection()
              .prepareStatement("DELETE FROM secret WHERE subject = ? AND kind = ? AND id = ?")) {
        delete.setString(1, row.subject().value());
        delete.setString(2, row.kind());
        delete.setString(3, row.id());
        return delete.executeUpdate() == 1;
      }
    });
  }

  /** Removes all of a person, also from the room they took in the file. */
  public boolean removeAll(SubjectId subject) throws JournalFailed {
    return Erasure.run(
        writes,
        writer -> {
          try (PreparedStatement delete =
              writer.connection().prepareStatement("DELETE FROM secret WHERE subject = ?")) {
            delete.setString(1, subject.value());
            return delete.executeUpdate() > 0;
          }
        },
        "secrets of " + subject);
  }
}
