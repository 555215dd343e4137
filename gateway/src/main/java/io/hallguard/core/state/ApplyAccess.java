package io.hallguard.core.state;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.GrantExpired;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.RegisterOverdue;
import io.hallguard.core.event.AccessFact.StayExceeded;
import io.hallguard.core.event.AccessFact.StayOverdue;
import io.hallguard.core.event.AccessFact.VisitAttributed;
import io.hallguard.core.event.AccessFact.VisitClosed;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitExtended;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import java.time.Instant;
import java.util.Optional;

/** How grants and visits change. */
final class ApplyAccess {
  private ApplyAccess() {}

  static void apply(Edit edit, AccessFact fact) {
    switch (fact) {
      case GrantGiven given -> given(edit, given);
      case GrantRevoked revoked -> grant(edit, revoked.grant(), Grant.Status.REVOKED);
      case GrantExpired expired -> grant(edit, expired.grant(), Grant.Status.EXPIRED);
      case OpeningJudged judged -> judged(edit, judged);
      case VisitClosed closed -> over(edit, closed.visit(), seen(closed.occurredAt()));
      case RegisterOverdue late -> edit.visit(late.visit(), v -> v.withOverdue(edit.seq()));
      case VisitEnded ended -> {
        explained(edit, ended.visit());
        Optional<SubjectId> by = Optional.of(ended.by());
        over(edit, ended.visit(), new Visit.Over(edit.at().wall(), by, true));
      }
      case LeavingNotAttributed left -> {
        edit.visit(left.visit())
            .ifPresent(visit -> edit.place(visit.place(), PlaceState::withoutExits));
        over(edit, left.visit(), new Visit.Over(left.occurredAt(), Optional.empty(), false));
      }
      case StayOverdue overdue -> {
        explained(edit, overdue.visit());
        edit.visit(overdue.visit(), v -> v.withOverdue(edit.seq()));
      }
      case VisitRegistered line ->
          edit.visit(
              line.visit(),
              visit ->
                  visit.registered(
                      new Visit.Line(
                          line.by(),
                          edit.at(),
                          line.purpose(),
                          line.seal(),
                          line.amount(),
                          line.people(),
                          line.late()),
                      edit.seq()));
      case VisitExtended longer ->
          edit.visit(longer.visit(), visit -> visit.extended(longer.until(), edit.seq()));
      case StayExceeded exceeded ->
          edit.visit(exceeded.visit(), visit -> visit.withExceeded(edit.seq()));
      case VisitAttributed whose ->
          edit.visit(whose.visit(), visit -> visit.attributed(whose.person(), edit.seq()));
    }
  }

  private static void given(Edit edit, GrantGiven given) {
    edit.addGrant(
        new Grant(
            given.grant(),
            given.terms(),
            given.by(),
            edit.at(),
            Grant.Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            given.consent(),
            Grant.Review.of(given.consent()),
            edit.seq()));
    given
        .consent()
        .flatMap(Consent::request)
        .ifPresent(request ->
            edit.request(
                request, r -> r.granted(given.grant(), given.by(), edit.at(), edit.seq())));
  }

  private static void judged(Edit edit, OpeningJudged judged) {
    Optional<SubjectId> made = judged.person();
    // An opening that is heard of late does not use up what was presented after it.
    edit.place(
        judged.place(),
        place ->
            place.withoutPresented(
                moment -> judged.how() != How.LATE || !moment.isAfter(judged.occurredAt())));
    switch (judged.verdict()) {
      case Verdict.Entry entry -> {
        edit.grant(entry.grant(), grant -> grant.entered(entry.visit(), edit.seq()));
        begin(edit, judged, entry.visit(), made, Optional.of(entry.grant()), Optional.empty());
      }
      case Verdict.Standing standing ->
          standing
              .visit()
              .ifPresent(visit ->
                  begin(
                      edit,
                      judged,
                      visit,
                      made.or(() -> edit.holderOf(standing.grant())),
                      Optional.of(standing.grant()),
                      Optional.of(standing.credential())));
      case Verdict.Exit exit ->
          exit.visit()
              .ifPresentOrElse(
                  visit -> over(edit, visit, seen(judged.occurredAt())),
                  () -> unattributed(edit, judged.place()));
      case Verdict.Joined again -> edit.visit(again.visit(), visit -> visit.reopened(edit.seq()));
      case Verdict.Unaccounted unaccounted ->
          unaccounted
              .visit()
              .ifPresent(
                  visit -> begin(edit, judged, visit, made, Optional.empty(), Optional.empty()));
    }
  }

  /** With nobody known inside, an exit button says only that somebody left. */
  private static void unattributed(Edit edit, PlaceId place) {
    if (edit.mayLeave(place) > 0) {
      edit.place(place, PlaceState::withOneExitMore);
    }
  }

  private static void begin(
      Edit edit,
      OpeningJudged judged,
      VisitId visit,
      Optional<SubjectId> person,
      Optional<GrantId> grant,
      Optional<CredentialId> credential) {
    edit.addVisit(
        new Visit(
            visit,
            judged.kind(),
            judged.place(),
            grant,
            credential,
            edit.at(),
            judged.occurredAt(),
            Optional.empty(),
            Optional.empty(),
            false,
            person,
            Optional.empty(),
            false,
            edit.seq(),
            edit.seq()));
  }

  /** One who no longer counts as able to leave takes one of the leavings that were nobody's. */
  private static void explained(Edit edit, VisitId id) {
    edit.visit(id)
        .filter(Visit::mayLeave)
        .ifPresent(visit -> edit.place(visit.place(), PlaceState::withOneExitLess));
  }

  private static Visit.Over seen(Instant at) {
    return new Visit.Over(at, Optional.empty(), true);
  }

  private static void over(Edit edit, VisitId id, Visit.Over end) {
    edit.visit(id, visit -> visit.over(end, edit.seq()));
    // A grant covers one visit; a standing one goes on serving.
    edit.visit(id)
        .flatMap(Visit::grant)
        .ifPresent(grant ->
            edit.grant(
                grant,
                g ->
                    g.terms().kind() == GrantTerms.Kind.VISIT
                            && g.status() == Grant.Status.IN_USE
                            && g.visit().equals(Optional.of(id))
                        ? g.with(Grant.Status.USED, edit.at(), edit.seq())
                        : g));
  }

  private static void grant(Edit edit, GrantId id, Grant.Status to) {
    edit.grant(id, grant -> grant.with(to, edit.at(), edit.seq()));
  }
}
