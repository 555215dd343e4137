package io.hallguard.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes personal words out of the file for good: the row, the room it took, and the write-ahead
 * log.
 */
final class Erasure {
  private static final Logger log = LoggerFactory.getLogger(Erasure.class);

  private Erasure() {}

  /**
   * Runs what takes something out.
   *
   * @param work tells whether there was anything to take out
   * @param what for the log; nothing personal
   */
  static boolean run(WriteSide writes, WriteSide.Work<Boolean> work, String what)
      throws JournalFailed {
    pragma(writes, "PRAGMA secure_delete=ON");
    try {
      boolean erased = writes.write(work);
      if (erased && !writes.maintain(Erasure::emptyLog)) {
        log.warn(
            "The {} is erased, but a reader keeps an old copy in the write-ahead log; it goes when"
                + " the log is next reused.",
            what);
      }
      return erased;
    } finally {
      pragma(writes, "PRAGMA secure_delete=FAST");
    }
  }

  /** Takes out words and their salt. */
  static boolean text(WriteSide writes, String id, Instant at) throws JournalFailed {
    return run(
        writes,
        writer -> {
          writer.register().forget(id);
          try (PreparedStatement update =
              writer
                  .connection()
                  .prepareStatement(
                      "UPDATE text SET salt = NULL, words = NULL, erased_at = ?"
                          + " WHERE id = ? AND erased_at IS NULL")) {
            update.setLong(1, at.toEpochMilli());
            update.setString(2, id);
            return update.executeUpdate() == 1;
          }
        },
        "text " + id);
  }

  private static void pragma(WriteSide writes, String pragma) throws JournalFailed {
    writes.maintain(writer -> {
      try (Statement statement = writer.connection().createStatement()) {
        return statement.execute(pragma);
      }
    });
  }

  /** Copies the log into the file and cuts it to nothing; false when a reader is in the way. */
  private static boolean emptyLog(Writer writer) throws SQLException {
    try (Statement statement = writer.connection().createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return row.next() && row.getInt(1) == 0;
    }
  }
}
