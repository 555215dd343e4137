package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.SubjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  private static final Account LI = account("p-1", "li");
  private static final Account WANG = account("p-2", "wang");

  @TempDir Path folder;
  private Journal journal;
  private Accounts accounts;

  @BeforeEach
  void open() throws Exception {
    journal = TestingJournal.open(folder);
    accounts = journal.accounts();
    assertThat(accounts.add(WANG)).isTrue();
    assertThat(accounts.add(LI)).isTrue();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void anAccountIsFoundByLoginAndBySubject() throws Exception {
    assertThat(accounts.byLogin("li")).contains(LI);
    assertThat(accounts.bySubject(WANG.subject())).contains(WANG);
    assertThat(accounts.byLogin("nobody")).isEmpty();
    assertThat(accounts.all()).containsExactly(LI, WANG);
  }

  @Test
  void aLoginBelongsToOnePerson() throws Exception {
    assertThat(accounts.add(account("p-3", "li"))).isFalse();
    assertThat(accounts.add(account("p-1", "new"))).isFalse();
    assertThat(accounts.change(account("p-2", "li"))).isFalse();
    assertThat(accounts.all()).containsExactly(LI, WANG);
  }

  @Test
  void anAccountIsChangedAndRemoved() throws Exception {
    Account moved = new Account(LI.subject(), "li.na", "$argon2id$other");
    assertThat(accounts.change(moved)).isTrue();
    assertThat(accounts.bySubject(LI.subject())).contains(moved);
    assertThat(accounts.change(account("p-9", "x"))).isFalse();
    assertThat(accounts.remove(LI.subject())).isTrue();
    assertThat(accounts.remove(LI.subject())).isFalse();
    assertThat(accounts.all()).containsExactly(WANG);
  }

  @Test
  void whoIsLoggedInIsKeptUntilItIsRemoved() throws Exception {
    Instant begun = Instant.parse("2026-03-02T00:00:00.123Z");
    LoginRow wang = new LoginRow("k1", WANG.subject(), "guard-room", begun, begun);
    LoginRow li = new LoginRow("k2", LI.subject(), "counter", begun, begun);
    LoginRow later = new LoginRow("k1", WANG.subject(), "guard-room", begun, begun.plusSeconds(9));
    LoginRows logins = journal.logins();
    logins.put(wang);
    logins.put(li);
    logins.put(later);
    assertThat(logins.all()).containsExactlyInAnyOrder(later, li);
    logins.remove(List.of("k1", "k3"));
    assertThat(logins.all()).containsExactly(li);
  }

  @Test
  void anAccountDoesNotSpeakOfPasswords() {
    assertThat(LI.toString()).contains("p-1").doesNotContain("argon2");
  }

  private static Account account(String subject, String login) {
    return new Account(new SubjectId(subject), login, "$argon2id$" + subject);
  }
}
