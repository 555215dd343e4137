package io.hallguard.sim.world;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The visits as the register shows them. */
final class VisitSightings {
  private final Map<VisitId, Stay> stays = new LinkedHashMap<>();

  private record Stay(
      VisitKind kind, String place, Duration at, boolean over, boolean overdue, boolean line) {

    Raised raised() {
      return new Raised(
          Queue.VISIT, FactTelling.kebab(kind), place, at, end(), Optional.empty(), 1);
    }

    private String end() {
      return switch (kind) {
        case CASH_AREA -> over ? "left" : "inside";
        case BOX -> {
          if (line) {
            yield over ? "registered" : "open";
          }
          yield overdue ? "register-overdue" : over ? "to-register" : "open";
        }
      };
    }
  }

  List<Raised> all() {
    return stays.values().stream().map(Stay::raised).toList();
  }

  void see(Duration at, AccessFact fact) {
    switch (fact) {
      case AccessFact.OpeningJudged judged -> judged(at, judged);
      case AccessFact.VisitClosed closed -> over(closed.visit());
      case AccessFact.VisitEnded ended -> over(ended.visit());
      case AccessFact.LeavingNotAttributed left -> over(left.visit());
      case AccessFact.RegisterOverdue overdue -> overdue(overdue.visit());
      case AccessFact.StayOverdue overdue -> overdue(overdue.visit());
      case AccessFact.VisitRegistered registered ->
          stays.computeIfPresent(
              registered.visit(),
              (_, s) -> new Stay(s.kind(), s.place(), s.at(), s.over(), s.overdue(), true));
      case AccessFact.GrantGiven _,
          AccessFact.GrantRevoked _,
          AccessFact.GrantExpired _,
          AccessFact.VisitExtended _,
          AccessFact.StayExceeded _,
          AccessFact.VisitAttributed _ -> {
        // No visit yet, or none that begins or ends.
      }
    }
  }

  private void judged(Duration at, AccessFact.OpeningJudged judged) {
    switch (judged.verdict()) {
      case Verdict.Entry entry -> begin(at, judged, entry.visit());
      case Verdict.Standing standing -> standing.visit().ifPresent(v -> begin(at, judged, v));
      case Verdict.Exit exit -> exit.visit().ifPresent(this::over);
      case Verdict.Joined again -> reopened(again.visit());
      case Verdict.Unaccounted unaccounted ->
          unaccounted.visit().ifPresent(v -> begin(at, judged, v));
    }
  }

  private void begin(Duration at, AccessFact.OpeningJudged judged, VisitId visit) {
    stays.put(visit, new Stay(judged.kind(), judged.place().value(), at, false, false, false));
  }

  private void overdue(VisitId visit) {
    stays.computeIfPresent(
        visit, (_, s) -> new Stay(s.kind(), s.place(), s.at(), s.over(), true, s.line()));
  }

  private void reopened(VisitId visit) {
    stays.computeIfPresent(
        visit, (_, s) -> new Stay(s.kind(), s.place(), s.at(), false, s.overdue(), s.line()));
  }

  private void over(VisitId visit) {
    stays.computeIfPresent(
        visit, (_, s) -> new Stay(s.kind(), s.place(), s.at(), true, s.overdue(), s.line()));
  }
}
