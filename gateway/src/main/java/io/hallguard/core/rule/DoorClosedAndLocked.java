package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.AlertEscalated;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertFact.Stage;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.PlaceFact.BoltChanged;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Parameters.DoorTimes;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.PlaceState;
import io.hallguard.core.state.PlaceState.Since;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 四.2.3 "收费员进入收费区后应确认关闭防盗安全门".
 *
 * <p>Our reading: 关闭 is closed <em>and</em> locked, which takes two inputs. Standing open, and
 * being closed but not locked, are findings of their own. First the lead is told, then the guard.
 * The standard gives no seconds: all limits are this hall's settings. A lock that is not observed
 * is shown as such and raises nothing.
 */
final class DoorClosedAndLocked implements Rule {

  /** What is amiss with a door at a moment, since when, and after how long the lead hears of it. */
  private record Amiss(AlertKind kind, Place.Door door, Since<?> since, Duration lead) {}

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case PositionChanged moved when moved.to() == Position.CLOSED ->
          Alarm.returned(draft, AlertKind.DOOR_LEFT_OPEN, moved.place(), moved.occurredAt());
      case PositionChanged moved ->
          Alarm.returned(draft, AlertKind.DOOR_NOT_LOCKED, moved.place(), moved.occurredAt());
      case BoltChanged moved when moved.to() == Bolt.LOCKED ->
          Alarm.returned(draft, AlertKind.DOOR_NOT_LOCKED, moved.place(), moved.occurredAt());
      default -> {
        // Nothing that ends a finding of this rule.
      }
    }
  }

  @Override
  public void timePassed(Draft draft) {
    for (Amiss amiss : amiss(draft.state(), draft.plan())) {
      if (alert(draft.state(), amiss).isEmpty() && passed(draft, amiss, amiss.lead())) {
        raise(draft, amiss);
      }
      Duration guard = guard(amiss, draft.plan());
      alert(draft.state(), amiss)
          .filter(alert -> alert.stage().isEmpty() && passed(draft, amiss, guard))
          .ifPresent(alert -> draft.emit(new AlertEscalated(alert.id(), Stage.GUARD, guard)));
    }
  }

  private static boolean passed(Draft draft, Amiss amiss, Duration limit) {
    return Deadlines.passed(draft.state(), amiss.since().since(), limit, draft.now());
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return amiss(state, plan).stream()
        .flatMap(amiss -> due(state, plan, amiss).stream())
        .mapToLong(Long::longValue)
        .min();
  }

  @Override
  public boolean mayBringForward(HallState after, Recorded recorded) {
    return switch (recorded.fact()) {
      case PlaceFact _, AlertFact _, SystemFact _ -> true;
      case SignalFact _,
          AccessFact _,
          RequestFact _,
          IdentityFact _,
          PersonFact _,
          RegisterFact _,
          TroubleFact _ ->
          false;
    };
  }

  private static Optional<Long> due(HallState state, HallPlan plan, Amiss amiss) {
    Stamp since = amiss.since().since();
    Optional<Alert> alert = alert(state, amiss);
    if (alert.isEmpty()) {
      return Optional.of(Deadlines.due(state, since, amiss.lead()));
    }
    return alert.get().stage().isPresent()
        ? Optional.empty()
        : Optional.of(Deadlines.due(state, since, guard(amiss, plan)));
  }

  /** The open alert about what is amiss now; one that has returned was about an earlier time. */
  private static Optional<Alert> alert(HallState state, Amiss amiss) {
    return Alarm.open(state, amiss.kind(), amiss.door().id())
        .filter(alert -> alert.returned().isEmpty());
  }

  private static void raise(Draft draft, Amiss amiss) {
    Alarm.raise(
        draft,
        new Alarm.Call(
            amiss.kind(),
            amiss.door().id(),
            Detail.limit(amiss.lead()),
            List.of(amiss.since().seq()),
            draft.now().wall(),
            How.OBSERVED,
            Deadlines.certainty(draft.state(), amiss.since().since(), amiss.lead())));
  }

  private static Duration guard(Amiss amiss, HallPlan plan) {
    DoorTimes times = plan.parameters().door();
    return amiss.lead().plus(times.guard().minus(times.lead()));
  }

  private static List<Amiss> amiss(HallState state, HallPlan plan) {
    DoorTimes times = plan.parameters().door();
    return plan.places().values().stream()
        .filter(Place.Door.class::isInstance)
        .map(Place.Door.class::cast)
        .filter(Place.Door::cashArea)
        .flatMap(door -> amiss(state.place(door.id()), door, times).stream())
        .toList();
  }

  private static Optional<Amiss> amiss(PlaceState state, Place.Door door, DoorTimes times) {
    if (state.position().isEmpty()) {
      return Optional.empty();
    }
    Since<Position> position = state.position().get();
    return switch (position.value()) {
      case OPEN -> Optional.of(new Amiss(AlertKind.DOOR_LEFT_OPEN, door, position, times.lead()));
      case CLOSED ->
          door.lock()
              .flatMap(_ -> state.bolt())
              .filter(bolt -> bolt.value() == Bolt.UNLOCKED)
              .map(bolt -> notLocked(door, position, bolt, times));
    };
  }

  /** Counted from the closing, or from the unlocking of a door that was closed. */
  private static Amiss notLocked(
      Place.Door door, Since<Position> closed, Since<Bolt> unlocked, DoorTimes times) {
    Since<?> later = unlocked.seq() > closed.seq() ? unlocked : closed;
    return new Amiss(AlertKind.DOOR_NOT_LOCKED, door, later, times.lockAfterClose());
  }
}
