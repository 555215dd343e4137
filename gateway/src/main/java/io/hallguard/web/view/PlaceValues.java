package io.hallguard.web.view;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.PlaceState;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.Optional;

/** The values that a place of its kind has; a kind without one has none, not an unknown one. */
record PlaceValues(
    Optional<Observed> position, Optional<Observed> lock, Optional<Observed> condition) {

  private static final Observed NOT_OBSERVED = new Observed("not-observed", null, null);

  static PlaceValues of(HallState state, Place place) {
    PlaceState now = state.place(place.id());
    return switch (place) {
      case Place.Door door ->
          new PlaceValues(
              Optional.of(Observed.of(state, now.position(), door.contact(), Property.CONTACT)),
              Optional.of(
                  door.lock()
                      .map(lock -> Observed.of(state, now.bolt(), lock, Property.LOCK))
                      .orElse(NOT_OBSERVED)),
              Optional.empty());
      case Place.CashBox box ->
          new PlaceValues(
              Optional.of(Observed.of(state, now.position(), box.contact(), Property.CONTACT)),
              Optional.empty(),
              Optional.empty());
      case Place.HoldUpButton button -> condition(holdUp(state, now, button));
      case Place.EmergencyLamp lamp ->
          condition(Observed.of(state, now.lamp(), lamp.device(), Property.LAMP));
      case Place.FirePanel panel ->
          condition(Observed.of(state, now.fire(), panel.device(), Property.FIRE));
      case Place.SupplyInput supply ->
          condition(supply(Observed.of(state, now.supply(), supply.device(), Property.SUPPLY)));
      case Place.Extinguisher _ ->
          new PlaceValues(Optional.empty(), Optional.empty(), Optional.empty());
    };
  }

  private static PlaceValues condition(Observed condition) {
    return new PlaceValues(Optional.empty(), Optional.empty(), Optional.of(condition));
  }

  /**
   * Active while its alert is open, whatever its device says since. A button that only reports
   * presses has no level: with its device heard and no alert it is normal.
   */
  private static Observed holdUp(HallState state, PlaceState now, Place.HoldUpButton button) {
    Optional<Alert> open = Alarm.open(state, AlertKind.HOLD_UP, button.id());
    if (open.isPresent()) {
      return new Observed("active", null, Wire.time(open.get().at().wall()));
    }
    Observed level = Observed.of(state, now.holdUp(), button.device(), Property.HOLD_UP);
    boolean quietEdge =
        now.holdUp().isEmpty()
            && DeviceStanding.of(state, button.device()) == DeviceStanding.ONLINE
            && !state.device(button.device()).unclear().contains(Property.BUTTON)
            && !state.device(button.device()).unclear().contains(Property.HOLD_UP);
    return quietEdge ? new Observed("normal", null, null) : level;
  }

  private static Observed supply(Observed observed) {
    String last = observed.last();
    return new Observed(
        supply(observed.now()), last == null ? null : supply(last), observed.since());
  }

  private static String supply(String word) {
    return word.equals("present") ? "normal" : word;
  }
}
