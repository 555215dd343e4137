package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.PlaceState.Since;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * 四.2.3 "取出自助设备现金后应确认关闭款箱".
 *
 * <p>Our reading: whoever opened it and with whatever grant, a box does not stand open. The
 * standard gives no limit; it is this hall's setting.
 */
final class BoxClosed implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof PositionChanged moved && moved.to() == Position.CLOSED) {
      Alarm.returned(draft, AlertKind.BOX_LEFT_OPEN, moved.place(), moved.occurredAt());
    }
  }

  @Override
  public void timePassed(Draft draft) {
    Duration limit = draft.plan().parameters().box().open();
    for (Place box : openBoxes(draft.state(), draft.plan())) {
      Since<Position> open = draft.state().place(box.id()).position().orElseThrow();
      if (Deadlines.passed(draft.state(), open.since(), limit, draft.now())) {
        Alarm.raise(
            draft,
            new Alarm.Call(
                AlertKind.BOX_LEFT_OPEN,
                box.id(),
                Detail.limit(limit),
                List.of(open.seq()),
                draft.now().wall(),
                How.OBSERVED,
                Deadlines.certainty(draft.state(), open.since(), limit)));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    Duration limit = plan.parameters().box().open();
    return openBoxes(state, plan).stream()
        .map(box -> state.place(box.id()).position().orElseThrow())
        .mapToLong(open -> Deadlines.due(state, open.since(), limit))
        .min();
  }

  /** The boxes that stand open and that nobody was told of yet. */
  private static List<Place> openBoxes(HallState state, HallPlan plan) {
    return plan.places().values().stream()
        .filter(Place.CashBox.class::isInstance)
        .filter(box -> state.place(box.id()).open())
        .filter(box -> !told(state, box))
        .toList();
  }

  private static boolean told(HallState state, Place box) {
    return Alarm.open(state, AlertKind.BOX_LEFT_OPEN, box.id())
        .map(alert -> alert.returned().isEmpty())
        .orElse(false);
  }
}
