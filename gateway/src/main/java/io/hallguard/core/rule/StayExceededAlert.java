package io.hallguard.core.rule;

import io.hallguard.core.access.StayTimes;
import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AccessFact.StayExceeded;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitExtended;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.VisitId;
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
import java.util.stream.Stream;

/**
 * 四.2.4 lets a visitor in for what was consented to. How long each class may stay is the hall's own
 * setting; the standard gives no minutes.
 */
final class StayExceededAlert implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case VisitExtended longer -> visit(draft, recorded, longer.visit());
      case VisitEnded ended -> visit(draft, recorded, ended.visit());
      case LeavingNotAttributed left -> visit(draft, recorded, left.visit());
      case OpeningJudged judged -> returned(draft, recorded, judged.place());
      default -> {
        // Nothing that ends a stay or prolongs it.
      }
    }
  }

  private static void visit(Draft draft, Recorded recorded, VisitId id) {
    draft.state().visit(id).ifPresent(visit -> returned(draft, recorded, visit.place()));
  }

  private static void returned(Draft draft, Recorded recorded, PlaceId place) {
    boolean still =
        draft.state().visits().values().stream()
            .anyMatch(visit -> visit.place().equals(place) && visit.underWay() && visit.exceeded());
    if (!still) {
      Alarm.returned(draft, AlertKind.STAY_EXCEEDED, place, recorded.at().wall());
    }
  }

  @Override
  public void timePassed(Draft draft) {
    for (Visit visit : staying(draft.state()).toList()) {
      Duration limit = StayTimes.limit(draft.plan(), draft.state(), visit);
      if (Deadlines.passed(draft.state(), visit.since(), limit, draft.now())) {
        long exceeded = draft.emit(new StayExceeded(visit.id()));
        Alarm.raise(
            draft,
            new Alarm.Call(
                AlertKind.STAY_EXCEEDED,
                visit.place(),
                Detail.limit(limit, visit.id()),
                List.of(visit.opening(), exceeded),
                draft.now().wall(),
                How.OBSERVED,
                Deadlines.certainty(draft.state(), visit.since(), limit)));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return staying(state)
        .mapToLong(
            visit -> Deadlines.due(state, visit.since(), StayTimes.limit(plan, state, visit)))
        .min();
  }

  private static Stream<Visit> staying(HallState state) {
    return state.visits().values().stream()
        .filter(visit -> visit.kind() == VisitKind.CASH_AREA && visit.underWay())
        .filter(visit -> !visit.exceeded());
  }
}
