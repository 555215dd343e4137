package io.hallguard.core.state;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.GrantExpired;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.RegisterOverdue;
import io.hallguard.core.event.AccessFact.StayOverdue;
import io.hallguard.core.event.AccessFact.VisitClosed;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import java.time.Instant;
import java.util.Optional;

/** How grants and visits change. */
final class ApplyAccess {
  private ApplyAccess() {}

  static void apply(Edit edit, AccessFact fact) {
    switch (fact) {
      case GrantGiven given ->
          edit.addGrant(
              new Grant(
                  given.grant(),
                  given.terms(),
                  given.by(),
                  edit.at(),
                  Grant.Status.OPEN,
                  Optional.empty(),
                  Optional.empty(),
                  edit.seq()));
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
                          line.by(), edit.at(), line.purpose(), line.seal(), line.late()),
                      edit.seq()));
    }
  }

  private static void judged(Edit edit, OpeningJudged judged) {
    edit.place(judged.place(), PlaceState::withoutBadge);
    switch (judged.verdict()) {
      case Verdict.Entry entry -> {
        edit.grant(entry.grant(), grant -> grant.entered(entry.visit(), edit.seq()));
        begin(edit, judged, entry.visit(), Optional.of(entry.grant()), Optional.empty());
      }
      case Verdict.Standing standing ->
          standing
              .visit()
              .ifPresent(visit ->
                  begin(
                      edit,
                      judged,
                      visit,
                      Optional.of(standing.grant()),
                      Optional.of(standing.credential())));
      case Verdict.Exit exit ->
          exit.visit()
              .ifPresentOrElse(
                  visit -> over(edit, visit, seen(judged.occurredAt())),
                  () -> edit.place(judged.place(), PlaceState::withOneExitMore));
      case Verdict.Unaccounted unaccounted ->
          unaccounted
              .visit()
              .ifPresent(visit -> begin(edit, judged, visit, Optional.empty(), Optional.empty()));
    }
  }

  private static void begin(
      Edit edit,
      OpeningJudged judged,
      VisitId visit,
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
