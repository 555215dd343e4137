package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.Language;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.state.HallState;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.LoginRow;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccountCommandTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void add() {
    assertThat(run("long enough", "add", "lead", "--name", "张三", "--role", "lead")).isZero();
    assertThat(run("long enough", "add", "guard", "--name", "李四", "--role", "guard")).isZero();
  }

  @Test
  void aNewPasswordEndsThatPersonsSessionsAndNoOthers() throws Exception {
    SubjectId guard = logIn("guard");
    logIn("lead");
    assertThat(run("another one", "password", "lead")).isZero();
    assertThat(loggedIn()).containsExactly(guard);
  }

  @Test
  void disablingEndsThatPersonsSessions() throws Exception {
    logIn("lead");
    assertThat(run("", "disable", "lead")).isZero();
    assertThat(loggedIn()).isEmpty();
  }

  @Test
  void aNewPasswordLetsNobodyInWhoIsShutOut() throws Exception {
    assertThat(run("", "disable", "lead")).isZero();
    assertThat(run("another one", "password", "lead")).isZero();
    assertThat(printed.toString()).contains("the account stays disabled");
    try (Journal journal = open()) {
      HallState state = journal.recover().state();
      assertThat(new JournalPorts(journal, () -> state).byLogin("lead"))
          .hasValueSatisfying(account -> assertThat(account.disabled()).isTrue());
    }
    assertThat(run("", "list")).isZero();
    assertThat(printed.toString()).contains("lead\t张三\tlead\tleft", "guard\t李四\tguard\n");
  }

  private SubjectId logIn(String login) throws Exception {
    try (Journal journal = open()) {
      Account account = journal.accounts().byLogin(login).orElseThrow();
      journal
          .logins()
          .put(
              new LoginRow(
                  "key-" + login, account.subject(), "counter", CLOCK.instant(), CLOCK.instant()));
      return account.subject();
    }
  }

  private List<SubjectId> loggedIn() throws Exception {
    try (Journal journal = open()) {
      return journal.logins().all().stream().map(LoginRow::subject).toList();
    }
  }

  private Journal open() throws Exception {
    return Journal.open(folder, new HallId("hall-1"), CLOCK, JournalSettings.defaults());
  }

  private int run(String typed, String... arguments) {
    PrintWriter out = new PrintWriter(printed, true);
    BufferedReader in = new BufferedReader(new StringReader(typed + "\n"));
    String[] all = new String[arguments.length + 4];
    System.arraycopy(new String[] {"--data", folder.toString(), "--hall", "hall-1"}, 0, all, 0, 4);
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return new CommandLine(new AccountCommand(out, out, in, Language.EN)).execute(all);
  }
}
