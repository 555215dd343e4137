package io.hallguard.core.rule;

import io.hallguard.core.access.Openings;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PlaceFact.OpeningReported;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Draft;
import java.util.Optional;

/**
 * Every opening of a cash-area door or a box that was seen, or heard of late, is held against the
 * grants. One that nobody saw is not judged: whether a grant was in force cannot be told.
 */
final class JudgeOpenings implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case PositionChanged moved -> moved(draft, recorded.seq(), moved);
      case OpeningReported reported ->
          kind(draft, reported.place())
              .ifPresent(kind -> {
                Openings.judge(
                    draft, reported.place(), kind, recorded.seq(), How.LATE, reported.occurredAt());
                // Newer news has it closed, so it was closed since.
                Openings.closed(draft, reported.place(), reported.occurredAt());
              });
      default -> {
        // Not an opening.
      }
    }
  }

  private static void moved(Draft draft, long seq, PositionChanged moved) {
    Optional<VisitKind> kind = kind(draft, moved.place());
    if (kind.isEmpty()) {
      return;
    }
    switch (moved.to()) {
      case OPEN -> {
        if (moved.how() == How.OBSERVED || moved.how() == How.LATE) {
          Openings.judge(draft, moved.place(), kind.get(), seq, moved.how(), moved.occurredAt());
        }
      }
      case CLOSED -> Openings.closed(draft, moved.place(), moved.occurredAt());
    }
  }

  private static Optional<VisitKind> kind(Draft draft, PlaceId id) {
    return draft
        .plan()
        .place(id)
        .filter(Place::registered)
        .map(place -> place instanceof Place.CashBox ? VisitKind.BOX : VisitKind.CASH_AREA);
  }
}
