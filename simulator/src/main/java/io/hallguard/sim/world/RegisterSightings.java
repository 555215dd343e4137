package io.hallguard.sim.world;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RegisterFact.NoteKind;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the lines of the register differ from what is asked for, read from the journal alone. */
final class RegisterSightings {
  private final Map<Found, Duration> found = new LinkedHashMap<>();
  private final Map<Long, String> places = new HashMap<>();
  private final Map<VisitId, Long> visits = new HashMap<>();
  private final Map<GrantId, List<Long>> grants = new HashMap<>();

  private record Found(long line, Deviation deviation) {}

  List<Raised> all() {
    List<Raised> all = new ArrayList<>();
    found.forEach((what, at) ->
        all.add(
            new Raised(
                Queue.DEVIATION,
                FactTelling.kebab(what.deviation()),
                places.getOrDefault(what.line(), ""),
                at,
                "",
                Optional.empty(),
                1)));
    return all;
  }

  void see(Duration at, Recorded recorded) {
    switch (recorded.fact()) {
      case AccessFact.OpeningJudged judged -> judged(at, recorded.seq(), judged);
      case AccessFact.VisitEnded ended -> visit(at, ended.visit(), Deviation.STATED_BY_PERSON);
      case AccessFact.LeavingNotAttributed left ->
          visit(at, left.visit(), Deviation.EXIT_NOT_ATTRIBUTED);
      case AccessFact.StayOverdue overdue -> visit(at, overdue.visit(), Deviation.STAY_OVERDUE);
      case AccessFact.StayExceeded exceeded -> visit(at, exceeded.visit(), Deviation.STAY_OVERDUE);
      case AccessFact.RegisterOverdue overdue ->
          visit(at, overdue.visit(), Deviation.NOT_REGISTERED);
      case AccessFact.VisitRegistered written -> written(at, written);
      case RequestFact.ReviewOverdue overdue ->
          grants
              .getOrDefault(overdue.grant(), List.of())
              .forEach(line -> line(at, line, Deviation.REVIEW_OVERDUE));
      case RegisterFact.DeviationFound deviates -> line(at, deviates.line(), deviates.deviation());
      case RegisterFact.LineNoted noted ->
          note(noted.kind()).ifPresent(deviation -> line(at, noted.line(), deviation));
      case AlertFact.AlertRaised alert ->
          leftOpen(alert.kind())
              .ifPresent(deviation -> newest(at, alert.place().value(), deviation));
      default -> {
        // Nothing that a line would deviate by.
      }
    }
  }

  private void judged(Duration at, long line, AccessFact.OpeningJudged judged) {
    places.put(line, judged.place().value());
    if (judged.how() == How.LATE || judged.how() == How.UNSEEN) {
      line(at, line, Deviation.HEARD_LATE);
    }
    switch (judged.verdict()) {
      case Verdict.Entry entry -> {
        visits.put(entry.visit(), line);
        grants.computeIfAbsent(entry.grant(), _ -> new ArrayList<>()).add(line);
      }
      case Verdict.Standing standing -> standing.visit().ifPresent(v -> visits.put(v, line));
      case Verdict.Unaccounted unaccounted -> {
        unaccounted.visit().ifPresent(v -> visits.put(v, line));
        line(at, line, reason(unaccounted.reason()));
      }
      case Verdict.Exit _, Verdict.Joined _ -> {
        // It belongs to a line that stands already.
      }
    }
  }

  private static Deviation reason(Verdict.Reason reason) {
    return switch (reason) {
      case NO_GRANT -> Deviation.NO_GRANT;
      case NOT_YET -> Deviation.NOT_YET;
      case NO_LONGER -> Deviation.NO_LONGER;
      case REVOKED -> Deviation.REVOKED;
      case CREDENTIAL_NOT_AUTHORISED -> Deviation.CREDENTIAL_NOT_AUTHORISED;
      case USED_BY_ANOTHER -> Deviation.USED_BY_ANOTHER;
      case CLOCK_UNTRUSTED -> Deviation.CLOCK_UNTRUSTED;
    };
  }

  private static Optional<Deviation> note(NoteKind kind) {
    return switch (kind) {
      case CORRECTION -> Optional.of(Deviation.CORRECTED);
      case DISPUTE -> Optional.of(Deviation.DISPUTED);
      case ATTRIBUTION -> Optional.empty();
    };
  }

  private static Optional<Deviation> leftOpen(AlertKind kind) {
    return switch (kind) {
      case DOOR_LEFT_OPEN, DOOR_NOT_LOCKED -> Optional.of(Deviation.DOOR_NOT_CLOSED);
      case BOX_LEFT_OPEN -> Optional.of(Deviation.BOX_NOT_CLOSED);
      default -> Optional.empty();
    };
  }

  private void newest(Duration at, String place, Deviation deviation) {
    places.entrySet().stream()
        .filter(entry -> entry.getValue().equals(place))
        .map(Map.Entry::getKey)
        .max(Long::compare)
        .ifPresent(line -> line(at, line, deviation));
  }

  /** Written after all, it is no longer missing, and stays late. */
  private void written(Duration at, AccessFact.VisitRegistered written) {
    Optional.ofNullable(visits.get(written.visit()))
        .ifPresent(line -> found.remove(new Found(line, Deviation.NOT_REGISTERED)));
    if (written.late()) {
      visit(at, written.visit(), Deviation.REGISTERED_LATE);
    }
  }

  private void visit(Duration at, VisitId visit, Deviation deviation) {
    Optional.ofNullable(visits.get(visit)).ifPresent(line -> line(at, line, deviation));
  }

  private void line(Duration at, long line, Deviation deviation) {
    found.putIfAbsent(new Found(line, deviation), at);
  }
}
