package io.hallguard.core.rule;

import io.hallguard.core.access.LineTimes;
import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact.RegisterOverdue;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * 四.2.3 "……并做好登记".
 *
 * <p>Our reading: every opening of a box has a register line, in time; a line that comes later is
 * kept as late. The limit runs from the opening and is this hall's setting; a class that registers
 * afterwards has its own.
 */
final class BoxRegistered implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof VisitRegistered line) {
      draft
          .state()
          .visit(line.visit())
          .map(Visit::place)
          .filter(place -> allRegistered(draft.state(), place))
          .ifPresent(place ->
              Alarm.returned(draft, AlertKind.BOX_NOT_REGISTERED, place, recorded.at().wall()));
    }
  }

  @Override
  public void timePassed(Draft draft) {
    for (Visit visit : awaited(draft.state())) {
      Duration limit = LineTimes.limit(draft.plan(), draft.state(), visit);
      if (Deadlines.passed(draft.state(), visit.since(), limit, draft.now())) {
        long overdue = draft.emit(new RegisterOverdue(visit.id()));
        Alarm.raise(
            draft,
            new Alarm.Call(
                AlertKind.BOX_NOT_REGISTERED,
                visit.place(),
                Detail.limit(limit, visit.id()),
                List.of(visit.opening(), overdue),
                draft.now().wall(),
                How.OBSERVED,
                Deadlines.certainty(draft.state(), visit.since(), limit)));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return awaited(state).stream()
        .mapToLong(
            visit -> Deadlines.due(state, visit.since(), LineTimes.limit(plan, state, visit)))
        .min();
  }

  /** Box visits without a line that nobody was told of yet. */
  private static List<Visit> awaited(HallState state) {
    return state.visits().values().stream()
        .filter(visit -> visit.kind() == VisitKind.BOX && visit.line().isEmpty())
        .filter(visit -> !visit.overdue())
        .toList();
  }

  private static boolean allRegistered(HallState state, PlaceId place) {
    return state.visits().values().stream()
        .filter(visit -> visit.kind() == VisitKind.BOX && visit.place().equals(place))
        .noneMatch(visit -> visit.line().isEmpty() && visit.overdue());
  }
}
