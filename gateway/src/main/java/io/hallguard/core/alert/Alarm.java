package io.hallguard.core.alert;

import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.AlertReturned;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Raises alerts. What happens again at a place whose alert is open joins that alert: nothing
 * further is hidden, and nobody is called twice for the same thing.
 */
public final class Alarm {

  /**
   * An alert that happens again after this long of quiet calls again, even when somebody has taken
   * it. The figure is read from the explanatory text to GB 50394 5.2.3 on sirens (over 30 s silent
   * without reset: sound again).
   */
  public static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

  private Alarm() {}

  /** What is to be raised. */
  public record Call(
      AlertKind kind,
      PlaceId place,
      Detail detail,
      List<Long> evidence,
      Instant occurredAt,
      How how,
      Certainty certainty) {
    public Call {
      evidence = List.copyOf(evidence);
    }

    /** Seen as it happened. */
    public static Call now(
        AlertKind kind, PlaceId place, Detail detail, List<Long> evidence, Draft draft) {
      return new Call(
          kind, place, detail, evidence, draft.now().wall(), How.OBSERVED, Certainty.WATCHED);
    }
  }

  /** Raises it, or joins the open one of the same kind at the same place. */
  public static void raise(Draft draft, Call call) {
    Optional<Alert> open = open(draft.state(), call.kind(), call.place());
    if (open.isPresent()) {
      Alert alert = open.get();
      boolean again = Deadlines.passed(draft.state(), alert.lastAt(), AGAIN_AFTER, draft.now());
      draft.emit(new AlertJoined(alert.id(), call.evidence(), call.occurredAt(), again));
      return;
    }
    draft.emit(
        new AlertRaised(
            draft.nextAlert(),
            call.kind(),
            call.kind().priority(),
            call.kind().clauses(),
            call.place(),
            call.detail(),
            call.evidence(),
            call.occurredAt(),
            call.how(),
            call.certainty()));
  }

  /** The condition is gone: says so of the open alert, if there is one that has not returned. */
  public static void returned(Draft draft, AlertKind kind, PlaceId place, Instant occurredAt) {
    open(draft.state(), kind, place)
        .filter(alert -> alert.returned().isEmpty())
        .ifPresent(alert -> draft.emit(new AlertReturned(alert.id(), occurredAt)));
  }

  /** The open alert of that kind at that place. */
  public static Optional<Alert> open(HallState state, AlertKind kind, PlaceId place) {
    return state.alerts().values().stream()
        .filter(Alert::open)
        .filter(alert -> alert.kind() == kind && alert.raised().place().equals(place))
        .findFirst();
  }
}
