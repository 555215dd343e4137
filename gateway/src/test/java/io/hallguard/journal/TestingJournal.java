package io.hallguard.journal;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** How tests open journals, and how they lay hands on the file behind them. */
final class TestingJournal {
  private TestingJournal() {}

  static final HallId HALL = new HallId("hall-7");
  static final Instant CREATED = Instant.parse("2026-03-01T00:00:00Z");
  static final JournalSettings SETTINGS =
      new JournalSettings(4096, 1L << 30, Duration.ofSeconds(5), 1000, 2, 3);

  static Journal open(Path folder) throws JournalUnusable {
    return open(folder, SETTINGS);
  }

  static Journal open(Path folder, JournalSettings settings) throws JournalUnusable {
    return Journal.open(folder, HALL, InstantSource.fixed(CREATED), settings);
  }

  static Words words(String text, long seed) {
    return Words.of(text, new Random(seed));
  }

  static HallState fold(HallState state, List<Recorded> facts) {
    HallState next = state;
    for (Recorded fact : facts) {
      next = Applier.apply(next, fact);
    }
    return next;
  }

  /** Statements on the file, as anybody with a SQLite shell could run them. */
  static void sql(Path folder, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Opening.FILE));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The same, after the triggers were taken away. */
  static void tamper(Path folder, String... statements) throws SQLException {
    sql(
        folder,
        "DROP TRIGGER fact_follows",
        "DROP TRIGGER fact_stays",
        "DROP TRIGGER fact_stays_as_it_is");
    sql(folder, statements);
  }
}
