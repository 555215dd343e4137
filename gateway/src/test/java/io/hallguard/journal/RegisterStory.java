package io.hallguard.journal;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Writes openings, grants and register lines into a journal, as a hall would. */
public final class RegisterStory {
  public static final PlaceId DOOR = new PlaceId("cash-door");
  public static final PlaceId BOX = new PlaceId("box-1");
  public static final SubjectId LEAD = new SubjectId("p-lead");
  public static final SubjectId CASHIER = new SubjectId("p-cashier");
  public static final CredentialId BADGE = new CredentialId("c-1");
  public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  private final Journal journal;
  private final Random random;
  private final List<Recorded> facts = new ArrayList<>();
  private final List<Recorded> told = new ArrayList<>();
  private final List<Words> texts = new ArrayList<>();
  private Instant now = MORNING;
  private boolean trusted = true;
  private long seq;
  private long visits;
  private long grants;

  public RegisterStory(Journal journal, long seed) {
    this.journal = journal;
    this.random = new Random(seed);
    this.seq = journal.lastSeq();
  }

  public Instant now() {
    return now;
  }

  public RegisterStory at(Instant moment) {
    now = moment;
    return this;
  }

  public RegisterStory after(Duration span) {
    now = now.plus(span);
    return this;
  }

  public RegisterStory clockTrusted(boolean is) {
    trusted = is;
    return this;
  }

  /** Adds a fact to the next commit; tells its number. */
  public long tell(Fact fact) {
    seq++;
    Stamp at = new Stamp(new BootId("boot-1"), seq, now, trusted);
    Recorded recorded = new Recorded(seq, at, "gateway", fact);
    facts.add(recorded);
    told.add(recorded);
    return seq;
  }

  /** All that was told so far. */
  public List<Recorded> told() {
    return List.copyOf(told);
  }

  public TextRef words(String text) {
    Words words = Words.of(text, random);
    texts.add(words);
    return words.ref();
  }

  /** Commits all that was told; tells the last number. */
  public long commit() throws JournalFailed {
    journal.commit(Commit.of(facts, List.of(), texts));
    facts.clear();
    texts.clear();
    return seq;
  }

  public GrantId grant(VisitorClass kind, String holder, String purpose) {
    return grant(kind, holder, purpose, Optional.empty());
  }

  public GrantId grant(
      VisitorClass kind, String holder, String purpose, Optional<Consent> consent) {
    GrantId id = new GrantId(++grants);
    tell(new GrantGiven(id, terms(kind, holder, purpose), LEAD, consent));
    return id;
  }

  public GrantTerms terms(VisitorClass kind, String holder, String purpose) {
    return terms(GrantTerms.Kind.VISIT, kind, holder, purpose);
  }

  public GrantId standing(String holder, String purpose) {
    GrantId id = new GrantId(++grants);
    VisitorClass kind = VisitorClass.CASHIER;
    tell(
        new GrantGiven(
            id, terms(GrantTerms.Kind.STANDING, kind, holder, purpose), LEAD, Optional.empty()));
    return id;
  }

  private GrantTerms terms(
      GrantTerms.Kind often, VisitorClass kind, String holder, String purpose) {
    boolean standing = often == GrantTerms.Kind.STANDING;
    return new GrantTerms(
        often,
        kind,
        standing ? Optional.of(CASHIER) : Optional.empty(),
        standing ? Optional.of(BADGE) : Optional.empty(),
        words(holder),
        words(purpose),
        Optional.empty(),
        Set.of(DOOR, BOX),
        now,
        now.plus(Duration.ofHours(1)),
        Optional.empty());
  }

  public VisitId nextVisit() {
    return new VisitId(++visits);
  }

  public long opened(PlaceId place, Verdict verdict, How how) {
    return opened(place, verdict, how, Optional.empty());
  }

  public long opened(PlaceId place, Verdict verdict, How how, Optional<SubjectId> whose) {
    VisitKind kind = place.equals(BOX) ? VisitKind.BOX : VisitKind.CASH_AREA;
    return tell(new OpeningJudged(place, kind, verdict, seq, how, now, whose));
  }

  public long entered(GrantId grant, VisitId visit) {
    return opened(DOOR, new Verdict.Entry(grant, visit, true), How.OBSERVED);
  }

  public long unaccounted(PlaceId place, Verdict.Reason reason) {
    return opened(place, new Verdict.Unaccounted(reason, Optional.empty()), How.OBSERVED);
  }

  public long left(VisitId visit) {
    return opened(DOOR, new Verdict.Exit(Optional.of(visit)), How.OBSERVED);
  }

  public long closed(VisitId visit) {
    return tell(new AccessFact.VisitClosed(visit, now));
  }

  public long registered(VisitId visit, String purpose, String seal, boolean late) {
    return tell(
        new VisitRegistered(
            visit,
            CASHIER,
            words(purpose),
            words(seal),
            Optional.empty(),
            OptionalInt.empty(),
            late));
  }
}
