package io.hallguard.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Brings the file's tables to this version, and refuses a file that is ahead of it. */
final class Schema {
  private static final Set<MigrationState> AHEAD =
      Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private Schema() {}

  /**
   * Brings it up to date.
   *
   * @param connection to the same file, only to look whether there is anything to do
   */
  static void update(Connection connection, Path file, JournalSettings settings)
      throws JournalUnusable, SQLException {
    if (!Migrations.allMade(connection)) {
      migrate(file, settings);
    }
  }

  private static void migrate(Path file, JournalSettings settings) throws JournalUnusable {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:" + Migrations.FOLDER)
            .failOnMissingLocations(true)
            .placeholderReplacement(false)
            .loggers("slf4j")
            .load();
    try {
      refuseAhead(file, flyway.info().all());
      flyway.migrate();
    } catch (FlywayException e) {
      throw Sqlite.unusable(file, e);
    }
  }

  private static void refuseAhead(Path file, MigrationInfo[] migrations) throws JournalUnusable {
    var ahead = Arrays.stream(migrations).filter(m -> AHEAD.contains(m.getState())).findFirst();
    if (ahead.isPresent()) {
      throw new JournalUnusable(
          new JournalProblem.Newer(file, "schema " + ahead.get().getVersion()));
    }
  }
}
