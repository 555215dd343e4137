package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.At;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.sim.wire.Condition;
import io.hallguard.sim.wire.Field;
import java.util.Optional;

/** Makes the acts of places and devices. */
final class DeviceActs {
  private final HallPlan plan;
  private final Field field;
  private final Lookup lookup;
  private final Problems problems;

  DeviceActs(HallConfig hall, Lookup lookup, Problems problems) {
    this.plan = hall.plan();
    this.field = Field.of(hall);
    this.lookup = requireNonNull(lookup, "lookup is null");
    this.problems = requireNonNull(problems, "problems is null");
  }

  HallPlan plan() {
    return plan;
  }

  Optional<Act> act(DeviceVerb verb, SectionValue keys) {
    At<String> named = keys.find(verb.subject().key()).orElseThrow();
    return device(verb, named, keys).flatMap(device -> act(verb, device, named, keys));
  }

  private Optional<Act> act(DeviceVerb verb, DeviceId device, At<String> named, SectionValue keys) {
    return switch (verb) {
      case REPORTS -> Optional.of(new Act.Reports(device, carriage(keys)));
      case FALLS_SILENT -> Optional.of(new Act.Silence(device, true));
      case SPEAKS_AGAIN -> Optional.of(new Act.Silence(device, false));
      case GOES_OFFLINE -> Optional.of(new Act.Reachability(device, false));
      case COMES_ONLINE -> Optional.of(new Act.Reachability(device, true));
      case SAYS_UNCLEAR -> Optional.of(new Act.SaysUnclear(device, property(device)));
      case SENDS_GARBAGE -> Optional.of(new Act.SendsGarbage(device));
      case SENDS_AGAIN -> Optional.of(new Act.Again(device, keys.get(StepKeys.COUNT)));
      case RESTARTS -> Optional.of(new Act.DeviceRestarts(device));
      case DOOR_OPENS,
          DOOR_CLOSES,
          DOOR_LOCKS,
          DOOR_UNLOCKS,
          BOX_OPENS,
          BOX_CLOSES,
          BUTTON_PRESSED,
          BUTTON_HELD_IN,
          BUTTON_PUT_BACK,
          LAMP_LIGHTS,
          LAMP_GOES_DARK,
          SUPPLY_FAILS,
          SUPPLY_RETURNS,
          FIRE_PANEL_ALARMS,
          FIRE_PANEL_CALMS,
          EXTINGUISHER_READ,
          COVER_OPENS,
          COVER_CLOSES,
          REPORTS_BATTERY ->
          NewsOf.verb(verb, keys, plan)
              .filter(news -> spoken(device, news, named))
              .map(news -> new Act.Happens(device, news, carriage(keys)));
    };
  }

  private Optional<DeviceId> device(DeviceVerb verb, At<String> named, SectionValue keys) {
    return switch (verb.subject()) {
      case DEVICE -> lookup.device(named);
      case DOOR -> lookup.place(named, Place.Door.class).flatMap(door -> device(verb, door, named));
      case EXTINGUISHER ->
          lookup
              .place(named, Place.Extinguisher.class)
              .flatMap(_ -> keys.find(StepKeys.READER))
              .flatMap(lookup::device);
      case BOX -> lookup.place(named, Place.CashBox.class).map(Place.CashBox::contact);
      case BUTTON -> lookup.place(named, Place.HoldUpButton.class).map(Place.HoldUpButton::device);
      case LAMP -> lookup.place(named, Place.EmergencyLamp.class).map(Place.EmergencyLamp::device);
      case SUPPLY -> lookup.place(named, Place.SupplyInput.class).map(Place.SupplyInput::device);
      case FIRE_PANEL -> lookup.place(named, Place.FirePanel.class).map(Place.FirePanel::device);
    };
  }

  private Optional<DeviceId> device(DeviceVerb verb, Place.Door door, At<String> named) {
    if (verb == DeviceVerb.DOOR_LOCKS || verb == DeviceVerb.DOOR_UNLOCKS) {
      if (door.lock().isEmpty()) {
        refuse(named, "这扇门没有锁舌反馈", "this door's lock is not observed");
      }
      return door.lock();
    }
    return Optional.of(door.contact());
  }

  /** The demo's devices differ in format; not every format can say everything. */
  private boolean spoken(DeviceId device, Reading news, At<String> named) {
    boolean speaks = field.device(device).speaks(Condition.property(news));
    if (!speaks) {
      refuse(
          named,
          "设备 %s 的消息格式没有这种内容".formatted(device),
          "the format of device %s has no word for this".formatted(device));
    }
    return speaks;
  }

  private void refuse(At<String> named, String zh, String en) {
    problems.refuse(named.spot(), named.path(), Flaw.said(new Text(zh, en)));
  }

  private Property property(DeviceId device) {
    return field.device(device).speaks(Property.LOCK)
            && plan.uses(device).stream().anyMatch(use -> use.part() == HallPlan.Part.LOCK)
        ? Property.LOCK
        : Property.CONTACT;
  }

  private static Carriage carriage(SectionValue keys) {
    return new Carriage(
        keys.getOptional(StepKeys.LATE).orElse(Carriage.PROMPT.late()),
        keys.getOptional(StepKeys.TWICE).orElse(false),
        keys.getOptional(StepKeys.LOST).orElse(false),
        keys.getOptional(StepKeys.STORED).orElse(false));
  }
}
