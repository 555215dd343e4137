package io.hallguard.sim.bench.limit;

import io.hallguard.journal.JournalSettings;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.Lab;
import io.hallguard.sim.bench.process.ProcFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite with nothing around it: the same bytes in a table of one column, every commit synced. */
public final class SqliteLimit {
  private SqliteLimit() {}

  /** What it cost. */
  public record Cost(double bytesPerEvent, double eventsPerSecond) {}

  /** Writes so many events of that size in such groups. */
  public static Cost measure(Lab lab, int eventBytes, int group, int count) {
    Path file = lab.folder().resolve("sqlite-%d-%d.db".formatted(eventBytes, group));
    byte[] event = new byte[eventBytes];
    long before;
    long start;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      prepare(connection);
      before = ProcFile.own().diskBytes();
      start = lab.tempo().now();
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO event(bytes) VALUES (?)")) {
        for (int done = 0; done < count; done += group) {
          for (int i = 0; i < group; i++) {
            insert.setBytes(1, event);
            insert.addBatch();
          }
          insert.executeBatch();
          connection.commit();
        }
      }
    } catch (SQLException e) {
      throw new BenchFailed("Expected SQLite to take bare events, but " + e, e);
    }
    double seconds = lab.tempo().secondsSince(start);
    long bytes = ProcFile.own().diskBytes() - before;
    return new Cost(bytes / (double) count, count / seconds);
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size=" + JournalSettings.defaults().pageBytes());
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE event(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
    }
    connection.setAutoCommit(false);
  }
}
