package io.hallguard.sim.scenario;

import io.hallguard.config.key.SectionValue;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import java.util.Optional;

/** What a device reads when something happens at it. */
final class NewsOf {
  private NewsOf() {}

  /** The reading; empty for verbs that are none. */
  static Optional<Reading> verb(DeviceVerb verb, SectionValue keys, HallPlan plan) {
    return switch (verb) {
      case DOOR_OPENS, BOX_OPENS -> Optional.of(new Reading.Contact(Position.OPEN));
      case DOOR_CLOSES, BOX_CLOSES -> Optional.of(new Reading.Contact(Position.CLOSED));
      case DOOR_LOCKS -> Optional.of(new Reading.Lock(Bolt.LOCKED));
      case DOOR_UNLOCKS -> Optional.of(new Reading.Lock(Bolt.UNLOCKED));
      case BUTTON_PRESSED -> Optional.of(new Reading.Press(Gesture.EMERGENCY));
      case BUTTON_HELD_IN -> Optional.of(new Reading.HoldUp(Activation.ACTIVE));
      case BUTTON_PUT_BACK -> Optional.of(new Reading.HoldUp(Activation.NORMAL));
      case LAMP_LIGHTS -> Optional.of(new Reading.Lamp(Glow.LIT));
      case LAMP_GOES_DARK -> Optional.of(new Reading.Lamp(Glow.DARK));
      case SUPPLY_FAILS -> Optional.of(new Reading.Supply(Power.LOST));
      case SUPPLY_RETURNS -> Optional.of(new Reading.Supply(Power.PRESENT));
      case FIRE_PANEL_ALARMS -> Optional.of(new Reading.Fire(Activation.ACTIVE));
      case FIRE_PANEL_CALMS -> Optional.of(new Reading.Fire(Activation.NORMAL));
      case EXTINGUISHER_READ -> tag(keys, plan);
      case COVER_OPENS -> Optional.of(new Reading.Tamper(Activation.ACTIVE));
      case COVER_CLOSES -> Optional.of(new Reading.Tamper(Activation.NORMAL));
      case REPORTS_BATTERY -> Optional.of(new Reading.Battery(keys.get(StepKeys.BATTERY)));
      case REPORTS,
          FALLS_SILENT,
          SPEAKS_AGAIN,
          GOES_OFFLINE,
          COMES_ONLINE,
          SAYS_UNCLEAR,
          SENDS_GARBAGE,
          SENDS_AGAIN,
          RESTARTS ->
          Optional.empty();
    };
  }

  private static Optional<Reading> tag(SectionValue keys, HallPlan plan) {
    return plan.place(new PlaceId(keys.get(StepKeys.EXTINGUISHER)))
        .filter(Place.Extinguisher.class::isInstance)
        .map(place -> new Reading.Tag(((Place.Extinguisher) place).tag()));
  }
}
