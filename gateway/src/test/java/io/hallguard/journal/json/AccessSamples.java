package io.hallguard.journal.json;

import static io.hallguard.journal.json.FactSamples.GUARD;
import static io.hallguard.journal.json.FactSamples.LEAD;
import static io.hallguard.journal.json.FactSamples.at;
import static io.hallguard.journal.json.FactSamples.words;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One fact of every type about access, with every verdict. */
final class AccessSamples {
  private AccessSamples() {}

  private static final GrantId GRANT = new GrantId(8);
  private static final VisitId VISIT = new VisitId(3);

  static void addTo(Map<String, Fact> facts) {
    facts.put("grant-given.v1", new AccessFact.GrantGiven(GRANT, visit(), LEAD, Optional.empty()));
    facts.put(
        "grant-given.v1.standing",
        new AccessFact.GrantGiven(GRANT, standing(), LEAD, Optional.empty()));
    facts.put("grant-given.v2", new AccessFact.GrantGiven(GRANT, crew(), LEAD, phone()));
    facts.put("grant-given.v3", new AccessFact.GrantGiven(GRANT, visit(), LEAD, endorsed()));
    facts.put("grant-revoked.v1", new AccessFact.GrantRevoked(GRANT, LEAD));
    facts.put("grant-expired.v1", new AccessFact.GrantExpired(GRANT));
    facts.put("opening-judged.v1", judged(new Verdict.Entry(GRANT, VISIT, true)));
    CredentialId credential = new CredentialId("c-0123456789abcdef0123");
    facts.put(
        "opening-judged.v1.standing",
        judged(new Verdict.Standing(GRANT, credential, Optional.empty())));
    facts.put(
        "opening-judged.v1.standing-box",
        judged(new Verdict.Standing(GRANT, credential, Optional.of(VISIT))));
    facts.put("opening-judged.v1.exit", judged(new Verdict.Exit(Optional.of(VISIT))));
    facts.put("opening-judged.v1.exit-of-several", judged(new Verdict.Exit(Optional.empty())));
    facts.put(
        "opening-judged.v1.unaccounted",
        judged(
            new Verdict.Unaccounted(Verdict.Reason.CREDENTIAL_NOT_AUTHORISED, Optional.empty())));
    facts.put("visit-closed.v1", new AccessFact.VisitClosed(VISIT, at("04:09:00")));
    facts.put("register-overdue.v1", new AccessFact.RegisterOverdue(VISIT));
    facts.put("visit-ended.v1", new AccessFact.VisitEnded(VISIT, GUARD));
    facts.put(
        "leaving-not-attributed.v1", new AccessFact.LeavingNotAttributed(VISIT, at("04:09:00")));
    facts.put("stay-overdue.v1", new AccessFact.StayOverdue(VISIT));
    facts.put(
        "visit-registered.v1",
        new AccessFact.VisitRegistered(
            VISIT,
            LEAD,
            words("t-purpose"),
            words("t-seal"),
            Optional.empty(),
            OptionalInt.empty(),
            false));
    facts.put(
        "visit-registered.v2",
        new AccessFact.VisitRegistered(
            VISIT,
            LEAD,
            words("t-purpose"),
            words("t-seal"),
            Optional.of(words("t-amount")),
            OptionalInt.of(2),
            true));
    facts.put("visit-extended.v1", new AccessFact.VisitExtended(VISIT, at("04:39:00"), LEAD));
    facts.put("stay-exceeded.v1", new AccessFact.StayExceeded(VISIT));
    facts.put("visit-attributed.v1", new AccessFact.VisitAttributed(VISIT, GUARD, LEAD));
    facts.put("opening-judged.v2.whose", judgedOf(GUARD));
    facts.put("opening-judged.v2", judged(new Verdict.Joined(VISIT)));
    facts.put(
        "opening-judged.v2.another",
        judged(new Verdict.Unaccounted(Verdict.Reason.USED_BY_ANOTHER, Optional.of(VISIT))));
  }

  private static Fact judgedOf(SubjectId person) {
    return new AccessFact.OpeningJudged(
        new PlaceId("cash-door"),
        VisitKind.CASH_AREA,
        new Verdict.Entry(new GrantId(8), VISIT, true),
        16,
        How.OBSERVED,
        at("04:01:22.500"),
        Optional.of(person));
  }

  private static Fact judged(Verdict verdict) {
    return new AccessFact.OpeningJudged(
        new PlaceId("cash-door"),
        VisitKind.CASH_AREA,
        verdict,
        16,
        How.OBSERVED,
        at("04:01:22.500"));
  }

  private static GrantTerms visit() {
    return new GrantTerms(
        GrantTerms.Kind.VISIT,
        VisitorClass.REPAIR,
        Optional.empty(),
        Optional.empty(),
        words("t-holder"),
        words("t-purpose"),
        Optional.of(GUARD),
        Set.of(new PlaceId("cash-door"), new PlaceId("box-2"), new PlaceId("box-1")),
        at("04:00:00"),
        at("04:15:00"),
        Optional.empty());
  }

  private static GrantTerms crew() {
    return new GrantTerms(
        GrantTerms.Kind.VISIT,
        VisitorClass.ESCORT,
        Optional.empty(),
        Optional.empty(),
        words("t-holder"),
        words("t-purpose"),
        Optional.empty(),
        Set.of(new PlaceId("box-1")),
        at("04:00:00"),
        at("04:15:00"),
        Optional.of(
            new GrantTerms.Details(
                3, Optional.of(words("t-document")), Optional.of(words("t-seals")))));
  }

  private static Optional<Consent> phone() {
    return Optional.of(
        new Consent(
            Consent.Manner.REMOTE,
            Optional.of(new RequestId(5)),
            Optional.of(GUARD),
            Optional.empty()));
  }

  private static Optional<Consent> endorsed() {
    return Optional.of(
        new Consent(
            Consent.Manner.LEAD,
            Optional.of(new RequestId(5)),
            Optional.empty(),
            Optional.of(GUARD)));
  }

  private static GrantTerms standing() {
    return new GrantTerms(
        GrantTerms.Kind.STANDING,
        VisitorClass.CASHIER,
        Optional.of(new SubjectId("p-40")),
        Optional.of(new CredentialId("c-0123456789abcdef0123")),
        words("t-holder"),
        words("t-purpose"),
        Optional.empty(),
        Set.of(new PlaceId("cash-door")),
        at("04:00:00"),
        at("10:00:00"),
        Optional.empty());
  }
}
