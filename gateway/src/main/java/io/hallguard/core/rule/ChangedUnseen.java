package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Draft;
import java.util.List;

/**
 * A cash-area door or a box stands otherwise than it was left, and nobody saw it change: the
 * gateway or the device was away. What happened in between is unknown and is said as such; the
 * finding waits for somebody to look (四.2.5) and calls nobody.
 */
final class ChangedUnseen implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof PositionChanged moved
        && moved.how() == How.UNSEEN
        && draft.plan().place(moved.place()).map(Place::secured).orElse(false)) {
      Alarm.raise(
          draft,
          new Alarm.Call(
              AlertKind.CHANGED_UNSEEN,
              moved.place(),
              moved.notBefore().map(Detail::notBefore).orElse(Detail.NONE),
              List.of(recorded.seq()),
              moved.occurredAt(),
              moved.how(),
              Certainty.UNKNOWN_SPAN));
      Alarm.returned(draft, AlertKind.CHANGED_UNSEEN, moved.place(), moved.occurredAt());
    }
  }
}
