package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.PlaceFact.TamperChanged;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Draft;
import io.hallguard.drivers.signal.Reading.Activation;
import java.util.List;

/**
 * Tamper is a point of its own, live day and night. On a hold-up button, a cash-area door or a cash
 * box it is an alert (四.2.5: 发现异常情况及时处理), latched until reset by hand; on everything else a
 * trouble.
 */
final class Tamper implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof TamperChanged tamper) {
      List<Place> secured = draft.plan().securedBy(tamper.device());
      switch (tamper.to()) {
        case ACTIVE -> opened(draft, recorded, tamper, secured);
        case NORMAL -> closed(draft, tamper, secured);
      }
    }
  }

  private static void opened(
      Draft draft, Recorded recorded, TamperChanged tamper, List<Place> secured) {
    for (Place place : secured) {
      Alarm.raise(
          draft,
          new Alarm.Call(
              AlertKind.TAMPER,
              place.id(),
              Detail.NONE,
              List.of(recorded.seq()),
              tamper.occurredAt(),
              tamper.how(),
              Certainty.WATCHED));
    }
    if (secured.isEmpty()) {
      Fault.raise(
          draft,
          TroubleKind.TAMPER,
          new About.OfDevice(tamper.device()),
          "",
          List.of(recorded.seq()));
    }
  }

  private static void closed(Draft draft, TamperChanged tamper, List<Place> secured) {
    for (Place place : secured) {
      boolean others =
          draft.plan().devicesOf(place).values().stream()
              .anyMatch(device ->
                  draft.state().device(device).tamper().stream()
                      .anyMatch(t -> t == Activation.ACTIVE));
      if (!others) {
        Alarm.returned(draft, AlertKind.TAMPER, place.id(), tamper.occurredAt());
      }
    }
    Fault.clear(draft, TroubleKind.TAMPER, new About.OfDevice(tamper.device()));
  }
}
