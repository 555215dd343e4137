package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.PlaceFact.LineChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Draft;
import io.hallguard.drivers.signal.Reading.LineState;
import java.util.List;
import java.util.Locale;

/**
 * A supervised loop's wire (四.2.5: 发现异常情况及时处理). A cut, a short or a foreign resistance blinds the
 * sensor behind it. On a hold-up button, a cash-area door or a cash box it is an alert by day and
 * by night, latched until reset by hand; on everything else a trouble.
 */
final class LineFault implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof LineChanged line) {
      List<Place> secured = draft.plan().securedBy(line.device());
      switch (line.to()) {
        case NORMAL -> mended(draft, line, secured);
        case SHORT, CUT, DOUBT -> broken(draft, recorded, line, secured);
      }
    }
  }

  private static void broken(
      Draft draft, Recorded recorded, LineChanged line, List<Place> secured) {
    for (Place place : secured) {
      Alarm.raise(
          draft,
          new Alarm.Call(
              AlertKind.LINE_FAULT,
              place.id(),
              Detail.line(line.to()),
              List.of(recorded.seq()),
              line.occurredAt(),
              line.how(),
              Certainty.WATCHED));
    }
    if (secured.isEmpty()) {
      Fault.raiseOrJoin(
          draft,
          TroubleKind.LINE_FAULT,
          new About.OfDevice(line.device()),
          line.to().name().toLowerCase(Locale.ROOT),
          List.of(recorded.seq()));
    }
  }

  private static void mended(Draft draft, LineChanged line, List<Place> secured) {
    for (Place place : secured) {
      boolean others =
          draft.plan().devicesOf(place).values().stream()
              .anyMatch(device ->
                  draft.state().device(device).line().stream()
                      .anyMatch(state -> state != LineState.NORMAL));
      if (!others) {
        Alarm.returned(draft, AlertKind.LINE_FAULT, place.id(), line.occurredAt());
      }
    }
    Fault.clear(draft, TroubleKind.LINE_FAULT, new About.OfDevice(line.device()));
  }
}
