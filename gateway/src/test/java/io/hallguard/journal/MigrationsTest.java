package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a file with exactly the migrations that we ship goes past Flyway. */
class MigrationsTest {
  private static final String NEWEST =
      " WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)";

  @TempDir Path folder;

  @BeforeEach
  void aJournal() throws Exception {
    assertThat(allMade()).as("before it is opened for the first time").isFalse();
    TestingJournal.open(folder).close();
  }

  @Test
  void whatFlywayMadeOfAFreshFileIsAllThatWeShip() throws Exception {
    assertThat(allMade()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM flyway_schema_history" + NEWEST,
        "UPDATE flyway_schema_history SET success = 0" + NEWEST,
        "UPDATE flyway_schema_history SET checksum = checksum + 1" + NEWEST,
        "UPDATE flyway_schema_history SET script = 'V0__else.sql'" + NEWEST,
        "UPDATE flyway_schema_history SET type = 'BASELINE'" + NEWEST,
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 7,"
            + " installed_by, installed_on, execution_time, 1 FROM flyway_schema_history"
            + NEWEST,
        "DROP TABLE flyway_schema_history"
      })
  void whateverElseIsInTheHistoryIsLeftToFlyway(String change) throws Exception {
    TestingJournal.sql(folder, change);
    assertThat(allMade()).isFalse();
  }

  private boolean allMade() throws SQLException {
    try (Connection connection =
        Sqlite.writer(folder.resolve(Opening.FILE), TestingJournal.SETTINGS)) {
      return Migrations.allMade(connection);
    }
  }
}
