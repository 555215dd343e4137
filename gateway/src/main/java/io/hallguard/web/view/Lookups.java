package io.hallguard.web.view;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.port.Records;
import io.hallguard.web.port.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a view needs beyond the state: names, words and past facts. Any thread; may block. Facts
 * never change, so the last {@link #FACTS_KEPT} are kept; words and names can be erased or changed
 * and are asked for each time.
 */
public final class Lookups {

  /** How many facts are kept at hand. */
  static final int FACTS_KEPT = 4_000;

  /** Stands for words that have been erased. */
  static final String ERASED = "—";

  private final Records records;
  private final Words words;
  private final Accounts accounts;
  private final Map<Long, Recorded> facts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Recorded> eldest) {
          return size() > FACTS_KEPT;
        }
      };

  public Lookups(Records records, Words words, Accounts accounts) {
    this.records = requireNonNull(records, "records is null");
    this.words = requireNonNull(words, "words is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
  }

  /** The person with the name they have now. */
  PersonView person(SubjectId subject) {
    return new PersonView(
        subject.value(), accounts.bySubject(subject).map(Account::name).orElse(ERASED));
  }

  /** The words, or a dash when they have been erased. */
  String words(TextRef ref) {
    return words.words(ref).orElse(ERASED);
  }

  /** The people who can be chosen. */
  List<Account> people() {
    return accounts.all().stream().filter(account -> !account.disabled()).toList();
  }

  /** Which journal the sequences belong to. */
  public String journalId() {
    return records.journalId();
  }

  /** The fact of that sequence; one that is not durable is not found. */
  Optional<Recorded> fact(long seq) {
    synchronized (facts) {
      Recorded kept = facts.get(seq);
      if (kept != null) {
        return Optional.of(kept);
      }
    }
    Optional<Recorded> read = records.fact(seq);
    read.ifPresent(this::keep);
    return read;
  }

  /** Keeps a fact at hand that was just committed. */
  public void keep(Recorded fact) {
    synchronized (facts) {
      facts.put(fact.seq(), fact);
    }
  }
}
