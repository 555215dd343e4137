package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import io.hallguard.web.port.Account;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts of the first version become facts, and nothing is lost. */
class ConsoleDeskTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-03-01T00:00:00Z");
  private static final HallId HALL = new HallId("hall-1");

  @TempDir Path folder;

  @Test
  void theAccountsOfTheFirstVersionBecomeFacts() throws Exception {
    oldFolder();
    try (Journal journal = open()) {
      ConsoleDesk desk = ConsoleDesk.of(journal, HALL);
      desk.carryOver();

      Person lead = desk.state().person(new SubjectId("s-1")).orElseThrow();
      assertThat(lead.roles()).containsExactlyInAnyOrder(Role.LEAD, Role.CASHIER);
      assertThat(lead.holds(CredentialKind.PASSWORD)).isTrue();
      assertThat(desk.hereNow(new SubjectId("s-2"))).isFalse();
      assertThat(new JournalPorts(journal, desk::state).byLogin("li"))
          .contains(
              new Account(
                  new SubjectId("s-1"),
                  "li",
                  "李班长",
                  Set.of(Role.LEAD, Role.CASHIER),
                  "$argon2id$1",
                  false));
      assertThat(journal.earlierAccounts().all()).isEmpty();
      HallState once = desk.state();
      desk.carryOver();
      assertThat(desk.state()).isEqualTo(once);
      assertThat(journal.recover().state().people()).isEqualTo(once.people());
    }
  }

  @Test
  void aCrashBetweenFactAndRowDoesItOnce() throws Exception {
    oldFolder();
    try (Journal journal = open()) {
      ConsoleDesk.of(journal, HALL).carryOver();
      long last = journal.lastSeq();
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "INSERT INTO account_before VALUES ('s-1', 'li', '李班长', 'lead', '$argon2id$1', 0)");
      }
      ConsoleDesk.of(journal, HALL).carryOver();
      assertThat(journal.lastSeq()).isEqualTo(last);
      assertThat(journal.earlierAccounts().all()).isEmpty();
    }
  }

  private void oldFolder() throws Exception {
    boolean _ = folder.toFile().mkdirs();
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + folder.resolve("journal.db"), "", "")
        .locations("classpath:db/migration")
        .placeholderReplacement(false)
        .target("1")
        .load()
        .migrate();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO account VALUES"
              + " ('s-1', 'li', '李班长', 'cashier lead', '$argon2id$1', 0),"
              + " ('s-2', 'wang', '王保安', 'guard', '$argon2id$2', 1)");
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
  }

  private Journal open() throws Exception {
    return Journal.open(folder, HALL, CLOCK, JournalSettings.defaults());
  }
}
