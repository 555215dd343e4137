package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact.DeviationFound;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Draft;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the hall itself asks for beyond the standard: two people at a place, and cash-in-transit
 * within the agreed windows. Both are off until the hall sets them.
 */
final class PolicyAlerts implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case DeviationFound found -> found(draft, recorded, found);
      case PositionChanged moved when moved.to() == Position.CLOSED ->
          closed(draft, moved.place(), moved.occurredAt());
      default -> {
        // Nothing of this kind.
      }
    }
  }

  private static void found(Draft draft, Recorded recorded, DeviationFound found) {
    kind(found.deviation())
        .ifPresent(kind ->
            judged(draft, found.line())
                .ifPresent(judged -> {
                  Alarm.raise(
                      draft,
                      new Alarm.Call(
                          kind,
                          judged.place(),
                          Detail.NONE,
                          List.of(found.line(), recorded.seq()),
                          judged.occurredAt(),
                          judged.how(),
                          Certainty.WATCHED));
                  if (!draft.state().place(judged.place()).open()) {
                    closed(draft, judged.place(), judged.occurredAt());
                  }
                }));
  }

  private static Optional<AlertKind> kind(Deviation deviation) {
    return switch (deviation) {
      case ONE_PERSON_ONLY -> Optional.of(AlertKind.ONE_PERSON_ONLY);
      case OUTSIDE_TRANSIT_WINDOW -> Optional.of(AlertKind.OUTSIDE_TRANSIT_WINDOW);
      default -> Optional.empty();
    };
  }

  /** The judgement is a fact of the same decision. */
  private static Optional<OpeningJudged> judged(Draft draft, long line) {
    return draft.facts().stream()
        .filter(recorded -> recorded.seq() == line)
        .map(Recorded::fact)
        .filter(OpeningJudged.class::isInstance)
        .map(OpeningJudged.class::cast)
        .findFirst();
  }

  private static void closed(Draft draft, PlaceId place, Instant occurredAt) {
    Stream.of(AlertKind.ONE_PERSON_ONLY, AlertKind.OUTSIDE_TRANSIT_WINDOW)
        .forEach(kind -> Alarm.returned(draft, kind, place, occurredAt));
  }
}
