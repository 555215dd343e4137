package io.hallguard.journal;

import io.hallguard.journal.JournalFailed.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Connections to the file, and what SQLite's errors mean for us. */
final class Sqlite {
  private Sqlite() {}

  /**
   * A connection that writes: every commit is on the disk before it returns. Room that rows leave
   * is overwritten where that costs no extra write.
   */
  static Connection writer(Path file, JournalSettings settings) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      // The page size counts for a new file only, and only before anything else.
      statement.execute("PRAGMA page_size=" + settings.pageBytes());
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("PRAGMA secure_delete=FAST");
      statement.execute("PRAGMA wal_autocheckpoint=" + settings.checkpointPages());
      statement.execute("PRAGMA max_page_count=" + settings.bytesMax() / settings.pageBytes());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Loads the native library. */
  static void preload() throws SQLException {
    new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
  }

  /** A connection that cannot write; it works beside a running gateway. */
  static Connection reader(Path file, Duration busyTimeout) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + address(file));
  }

  /**
   * A file on a medium that cannot be written has no place for SQLite's shared memory; without a
   * write-ahead log it is read as it lies.
   */
  private static String address(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean fixed =
        folder != null
            && !Files.isWritable(folder)
            && Files.notExists(folder.resolve(file.getFileName() + "-wal"));
    return fixed ? file.toUri() + "?immutable=1" : file.toString();
  }

  static Why why(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return Why.FULL;
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Why.BUSY;
    }
    return damaged(code) ? Why.DAMAGED : Why.OTHER;
  }

  private static boolean damaged(int code) {
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  static JournalFailed failed(SQLException e) {
    return new JournalFailed(why(e), String.valueOf(e.getMessage()), e);
  }

  /** The first SQLite error among the causes decides. */
  static JournalUnusable unusable(Path file, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String detail = String.valueOf(sql.getMessage());
        return new JournalUnusable(
            why(sql) == Why.DAMAGED
                ? new JournalProblem.Damaged(file, detail)
                : new JournalProblem.Unavailable(file, detail),
            e);
      }
    }
    return new JournalUnusable(
        new JournalProblem.Unavailable(file, String.valueOf(e.getMessage())), e);
  }
}
