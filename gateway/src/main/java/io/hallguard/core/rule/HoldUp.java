package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.PlaceFact.HoldUpPressed;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Draft;
import java.util.List;

/**
 * The hold-up button: 四.2.2 asks that staff master it, 四.2.5 that guards act on it.
 *
 * <p>Our reading, with GB 50394 5.2.3: a 24-hour zone that nothing unsets, no delay, latched until
 * it is reset by hand; a press that arrives late, or is found at start, is an alarm all the same.
 * Every further press joins it.
 */
final class HoldUp implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof HoldUpPressed pressed) {
      Alarm.raise(
          draft,
          new Alarm.Call(
              AlertKind.HOLD_UP,
              pressed.place(),
              Detail.NONE,
              List.of(recorded.seq()),
              pressed.occurredAt(),
              pressed.how(),
              Certainty.WATCHED));
    }
  }
}
