package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Person;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.KeptText;
import io.hallguard.notice.OwedNotices;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.Records;
import io.hallguard.web.port.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The journal as the other rooms want to see it. */
final class JournalPorts implements Records, Words, Accounts, OwedNotices {
  private final Journal journal;
  private final Supplier<HallState> state;

  /**
   * Of a journal whose facts have led to that state.
   *
   * @param state as committed; any thread
   */
  JournalPorts(Journal journal, Supplier<HallState> state) {
    this.journal = requireNonNull(journal, "journal is null");
    this.state = requireNonNull(state, "state is null");
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
    return read(() -> journal.accounts().byLogin(login))
        .flatMap(row -> state.get().person(row.subject()).map(p -> account(p, Optional.of(row))));
  }

  @Override
  public Optional<Account> bySubject(SubjectId subject) {
    return state
        .get()
        .person(subject)
        .map(person -> account(person, read(() -> journal.accounts().bySubject(subject))));
  }

  @Override
  public List<Account> all() {
    Map<SubjectId, io.hallguard.journal.Account> rows =
        read(() -> journal.accounts().all()).stream()
            .collect(Collectors.toMap(row -> row.subject(), row -> row));
    return state.get().people().values().stream()
        .map(person -> account(person, Optional.ofNullable(rows.get(person.id()))))
        .toList();
  }

  @Override
  public List<Owing> oldest(NoticeId.Channel channel, int limit) {
    return read(() -> journal.owed(channel, limit)).stream()
        .map(owed -> new Owing(owed.notice(), owed.alert()))
        .toList();
  }

  /** Roles, name and whether somebody has left are the facts' word; the row has the secrets. */
  private Account account(Person person, Optional<io.hallguard.journal.Account> row) {
    String hash =
        person.holds(CredentialKind.PASSWORD) ? row.map(r -> r.passwordHash()).orElse("") : "";
    return new Account(
        person.id(),
        row.map(r -> r.login()).orElse(""),
        words(person.name()).orElse("—"),
        person.roles(),
        hash,
        !person.active());
  }
}
