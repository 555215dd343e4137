package io.hallguard.core.state;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AccessFact.GrantExpired;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.RegisterOverdue;
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
      case VisitClosed closed -> over(edit, closed.visit(), closed.occurredAt(), Optional.empty());
      case RegisterOverdue late -> edit.visit(late.visit(), v -> v.withOverdue(edit.seq()));
      case VisitEnded ended -> over(edit, ended.visit(), edit.at().wall(), Optional.of(ended.by()));
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
          exit.visit().ifPresent(visit -> over(edit, visit, judged.occurredAt(), Optional.empty()));
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

  private static void over(Edit edit, VisitId id, Instant at, Optional<SubjectId> by) {
    edit.visit(id, visit -> visit.over(at, by, edit.seq()));
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
