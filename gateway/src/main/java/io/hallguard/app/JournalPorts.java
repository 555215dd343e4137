package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.KeptText;
import io.hallguard.notice.OwedNotices;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.Records;
import io.hallguard.web.port.Words;
import java.util.List;
import java.util.Optional;

/** The journal as the other rooms want to see it. */
final class JournalPorts implements Records, Words, Accounts, OwedNotices {
  private final Journal journal;

  JournalPorts(Journal journal) {
    this.journal = requireNonNull(journal, "journal is null");
  }

  /** A read of the journal. */
  @FunctionalInterface
  private interface Read<T> {
    T ask() throws JournalFailed;
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.ask();
    } catch (JournalFailed e) {
      throw new Unreadable("Expected to read the journal, but it failed: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Recorded> fact(long seq) {
    return read(() -> journal.fact(seq));
  }

  @Override
  public List<Recorded> after(long seq, int limit) {
    return read(() -> journal.read(seq, limit));
  }

  @Override
  public String journalId() {
    return journal.origin().journal().toString();
  }

  @Override
  public Optional<String> words(TextRef ref) {
    return read(() -> journal.text(ref.id()))
        .flatMap(kept ->
            switch (kept) {
              case KeptText.Present present -> Optional.of(present.words());
              case KeptText.Erased _ -> Optional.empty();
            });
  }

  @Override
  public Optional<Account> byLogin(String login) {
    return read(() -> journal.accounts().byLogin(login)).map(JournalPorts::account);
  }

  @Override
  public Optional<Account> bySubject(SubjectId subject) {
    return read(() -> journal.accounts().bySubject(subject)).map(JournalPorts::account);
  }

  @Override
  public List<Account> all() {
    return read(() -> journal.accounts().all()).stream().map(JournalPorts::account).toList();
  }

  @Override
  public List<Owing> oldest(NoticeId.Channel channel, int limit) {
    return read(() -> journal.owed(channel, limit)).stream()
        .map(owed -> new Owing(owed.notice(), owed.alert()))
        .toList();
  }

  private static Account account(io.hallguard.journal.Account kept) {
    return new Account(
        kept.subject(),
        kept.login(),
        kept.name(),
        kept.roles(),
        kept.passwordHash(),
        kept.disabled());
  }
}
