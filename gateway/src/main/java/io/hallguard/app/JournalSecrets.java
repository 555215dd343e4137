package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.journal.Account;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.SecretRow;
import io.hallguard.web.port.Records.Unreadable;
import io.hallguard.web.port.SecretStore;
import io.hallguard.web.view.Wire;
import java.util.List;
import java.util.Optional;

/** Secrets in the journal's file. */
final class JournalSecrets implements SecretStore {
  private final Journal journal;

  JournalSecrets(Journal journal) {
    this.journal = requireNonNull(journal, "journal is null");
  }

  /** Something done in the file. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws JournalFailed;
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (JournalFailed e) {
      throw new Unreadable("Expected to read or write a secret, but it failed", e);
    }
  }

  @Override
  public boolean addLogin(SubjectId subject, String login, String passwordHash) {
    return run(() -> journal.accounts().add(new Account(subject, login, passwordHash)));
  }

  @Override
  public void removeLogin(SubjectId subject) {
    boolean _ = run(() -> journal.accounts().remove(subject));
  }

  @Override
  public void setPassword(SubjectId subject, String passwordHash) {
    boolean _ =
        run(() -> {
          Optional<Account> account = journal.accounts().bySubject(subject);
          return account.isPresent()
              && journal
                  .accounts()
                  .change(new Account(subject, account.get().login(), passwordHash));
        });
  }

  @Override
  public List<Secret> of(SubjectId subject, Kind kind) {
    return run(() -> journal.secrets().of(subject, Wire.word(kind))).stream()
        .map(row -> new Secret(subject, kind, row.id(), row.value()))
        .toList();
  }

  @Override
  public void replaceAll(SubjectId subject, Kind kind, List<Secret> secrets) {
    boolean _ =
        run(() -> {
          journal
              .secrets()
              .replaceAll(
                  subject, Wire.word(kind), secrets.stream().map(JournalSecrets::row).toList());
          return true;
        });
  }

  @Override
  public boolean change(Secret from, String value) {
    return run(() -> journal.secrets().change(row(from), value));
  }

  @Override
  public boolean remove(Secret secret) {
    return run(() -> journal.secrets().remove(row(secret)));
  }

  private static SecretRow row(Secret secret) {
    return new SecretRow(secret.subject(), Wire.word(secret.kind()), secret.id(), secret.value());
  }
}
