package io.hallguard.journal.json;

import static io.hallguard.journal.json.FactSamples.GUARD;
import static io.hallguard.journal.json.FactSamples.LEAD;
import static io.hallguard.journal.json.FactSamples.at;
import static io.hallguard.journal.json.FactSamples.words;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.Scope;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One fact of every type about people, requests and the register. */
final class PeopleSamples {
  private PeopleSamples() {}

  private static final CredentialId BADGE = new CredentialId("c-0123456789abcdef0123");
  private static final PlaceId DOOR = new PlaceId("cash-door");
  private static final RequestId REQUEST = new RequestId(5);
  private static final GrantId GRANT = new GrantId(8);

  static void addTo(Map<String, Fact> facts) {
    requests(facts);
    identity(facts);
    people(facts);
    register(facts);
  }

  private static void requests(Map<String, Fact> facts) {
    facts.put(
        "request-made.v1",
        new RequestFact.RequestMade(
            REQUEST,
            new GrantTerms(
                GrantTerms.Kind.VISIT,
                VisitorClass.CLEANING,
                Optional.of(GUARD),
                Optional.empty(),
                words("t-holder"),
                words("t-purpose"),
                Optional.of(LEAD),
                Set.of(DOOR),
                at("04:00:00"),
                at("04:15:00"),
                Optional.of(new GrantTerms.Details(1, Optional.empty(), Optional.empty()))),
            GUARD));
    facts.put(
        "request-declined.v1", new RequestFact.RequestDeclined(REQUEST, LEAD, words("t-reason")));
    facts.put("request-endorsed.v1", new RequestFact.RequestEndorsed(REQUEST, GUARD));
    facts.put("request-withdrawn.v1", new RequestFact.RequestWithdrawn(REQUEST, GUARD));
    facts.put("request-lapsed.v1", new RequestFact.RequestLapsed(REQUEST));
    facts.put("lead-absent.v1", new RequestFact.LeadAbsent(LEAD, GUARD, at("06:00:00")));
    facts.put("lead-back.v1", new RequestFact.LeadBack(LEAD));
    facts.put("remote-confirmed.v1", new RequestFact.RemoteConfirmed(GRANT, LEAD));
    facts.put(
        "break-glass-reviewed.v1",
        new RequestFact.BreakGlassReviewed(GRANT, LEAD, words("t-finding")));
    facts.put("review-overdue.v1", new RequestFact.ReviewOverdue(GRANT));
    facts.put(
        "shift-handed-over.v1",
        new RequestFact.ShiftHandedOver(LEAD, GUARD, Set.of(new VisitId(4), new VisitId(3))));
    facts.put(
        "attempt-refused.v1",
        new RequestFact.AttemptRefused(
            GUARD, "grant", Refusal.Why.NOT_ALLOWED, "不能给自己授权。", "Expected another person."));
  }

  private static void identity(Map<String, Fact> facts) {
    facts.put(
        "person-identified.v1",
        new IdentityFact.PersonIdentified(
            DOOR, GUARD, Optional.of(BADGE), IdentityFact.Proof.BADGE_AND_PIN, at("04:00:00")));
    facts.put(
        "identity-refused.v1",
        new IdentityFact.IdentityRefused(
            DOOR, Optional.of(BADGE), IdentityFact.Why.WRONG_CODE, at("04:00:00")));
    facts.put("codes-locked.v1", new IdentityFact.CodesLocked(DOOR, 5, Duration.ofMinutes(5)));
    facts.put("duress-given.v1", new IdentityFact.DuressGiven(DOOR, GUARD, at("04:00:00")));
    facts.put("exit-asked.v1", new IdentityFact.ExitAsked(DOOR, at("04:00:00")));
  }

  private static void people(Map<String, Fact> facts) {
    facts.put(
        "person-entered.v1",
        new PersonFact.PersonEntered(
            GUARD, words("t-name"), Set.of(Role.GUARD, Role.STAFF), Optional.of(LEAD)));
    facts.put(
        "person-renamed.v1",
        new PersonFact.PersonRenamed(GUARD, words("t-name"), Optional.of(LEAD)));
    facts.put(
        "roles-set.v1", new PersonFact.RolesSet(GUARD, Set.of(Role.DEPUTY), Optional.of(LEAD)));
    facts.put("person-left.v1", new PersonFact.PersonLeft(GUARD, Optional.of(LEAD)));
    facts.put("person-returned.v1", new PersonFact.PersonReturned(GUARD, Optional.empty()));
    facts.put("person-erased.v1", new PersonFact.PersonErased(GUARD));
    facts.put(
        "credential-issued.v1",
        new PersonFact.CredentialIssued(
            GUARD, BADGE, CredentialKind.DURESS_PIN, Optional.of(LEAD)));
    facts.put(
        "token-issued.v1",
        new PersonFact.TokenIssued(
            GUARD, BADGE, Set.of(Scope.READ_REGISTER, Scope.READ_BOARD), Optional.of(LEAD)));
    facts.put(
        "credential-ended.v1",
        new PersonFact.CredentialEnded(GUARD, BADGE, PersonFact.Ending.LOST, Optional.of(LEAD)));
    facts.put("sign-in-locked.v1", new PersonFact.SignInLocked(GUARD, 5));
  }

  private static void register(Map<String, Fact> facts) {
    facts.put(
        "deviation-found.v1",
        new RegisterFact.DeviationFound(16, Deviation.OUTSIDE_TRANSIT_WINDOW));
    facts.put(
        "line-noted.v1",
        new RegisterFact.LineNoted(
            16, RegisterFact.NoteKind.ATTRIBUTION, Optional.of(GUARD), words("t-note"), LEAD));
    facts.put(
        "day-reviewed.v1",
        new RegisterFact.DayReviewed(
            LocalDate.parse("2026-03-01"), 16, "ab".repeat(32), 12, 1, LEAD));
    facts.put(
        "paper-line.v1",
        new RegisterFact.PaperLine(
            3,
            DOOR,
            VisitKind.CASH_AREA,
            VisitorClass.REPAIR,
            words("t-holder"),
            words("t-purpose"),
            words("t-seal"),
            at("04:00:00"),
            Optional.of(at("04:20:00")),
            LEAD));
    facts.put(
        "register-read.v1",
        new RegisterFact.RegisterRead(
            LEAD, RegisterFact.Form.CSV, at("00:00:00"), at("04:00:00"), 250));
  }
}
