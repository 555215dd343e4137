package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import java.util.Arrays;
import java.util.List;

/** What happens at a place or with a device, as a device says it. */
enum DeviceVerb implements Verb {
  DOOR_OPENS(Subject.DOOR, "opens"),
  DOOR_CLOSES(Subject.DOOR, "closes"),
  DOOR_LOCKS(Subject.DOOR, "locks"),
  DOOR_UNLOCKS(Subject.DOOR, "unlocks"),
  BOX_OPENS(Subject.BOX, "opens"),
  BOX_CLOSES(Subject.BOX, "closes"),
  BUTTON_PRESSED(Subject.BUTTON, "is-pressed"),
  BUTTON_HELD_IN(Subject.BUTTON, "stays-in"),
  BUTTON_PUT_BACK(Subject.BUTTON, "is-put-back"),
  LAMP_LIGHTS(Subject.LAMP, "lights"),
  LAMP_GOES_DARK(Subject.LAMP, "goes-dark"),
  SUPPLY_FAILS(Subject.SUPPLY, "fails"),
  SUPPLY_RETURNS(Subject.SUPPLY, "returns"),
  FIRE_PANEL_ALARMS(Subject.FIRE_PANEL, "alarms"),
  FIRE_PANEL_CALMS(Subject.FIRE_PANEL, "calms"),
  EXTINGUISHER_READ(Subject.EXTINGUISHER, "is-read"),
  COVER_OPENS(Subject.DEVICE, "cover-opens"),
  COVER_CLOSES(Subject.DEVICE, "cover-closes"),
  REPORTS_BATTERY(Subject.DEVICE, "reports-battery"),
  REPORTS(Subject.DEVICE, "reports"),
  FALLS_SILENT(Subject.DEVICE, "falls-silent"),
  SPEAKS_AGAIN(Subject.DEVICE, "speaks-again"),
  GOES_OFFLINE(Subject.DEVICE, "goes-offline"),
  COMES_ONLINE(Subject.DEVICE, "comes-online"),
  SAYS_UNCLEAR(Subject.DEVICE, "says-unclear"),
  SENDS_GARBAGE(Subject.DEVICE, "sends-garbage"),
  SENDS_AGAIN(Subject.DEVICE, "sends-again"),
  RESTARTS(Subject.DEVICE, "restarts");

  private final Subject subject;
  private final String word;

  DeviceVerb(Subject subject, String word) {
    this.subject = subject;
    this.word = word;
  }

  /** What it can happen at. */
  enum Subject {
    DOOR,
    BOX,
    BUTTON,
    LAMP,
    SUPPLY,
    FIRE_PANEL,
    EXTINGUISHER,
    DEVICE;

    /** The key that names it. */
    Key<String> key() {
      return switch (this) {
        case DOOR -> StepKeys.DOOR;
        case BOX -> StepKeys.BOX;
        case BUTTON -> StepKeys.BUTTON;
        case LAMP -> StepKeys.LAMP;
        case SUPPLY -> StepKeys.SUPPLY;
        case FIRE_PANEL -> StepKeys.FIRE_PANEL;
        case EXTINGUISHER -> StepKeys.EXTINGUISHER;
        case DEVICE -> StepKeys.DEVICE;
      };
    }
  }

  /** What a place or a device of that sort can do. */
  static List<DeviceVerb> of(Key<?> subject) {
    return Arrays.stream(values()).filter(verb -> verb.subject.key().equals(subject)).toList();
  }

  /** What it happens at. */
  Subject subject() {
    return subject;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public List<Key<?>> needs() {
    if (this == EXTINGUISHER_READ) {
      return List.of(StepKeys.READER);
    }
    if (this == REPORTS_BATTERY) {
      return List.of(StepKeys.BATTERY);
    }
    return this == SENDS_AGAIN ? List.of(StepKeys.COUNT) : List.of();
  }

  /** Only news and reports travel in their own messages, so only they can be late or lost. */
  @Override
  public List<Key<?>> may() {
    return switch (this) {
      case FALLS_SILENT,
          SPEAKS_AGAIN,
          GOES_OFFLINE,
          COMES_ONLINE,
          SAYS_UNCLEAR,
          SENDS_GARBAGE,
          SENDS_AGAIN,
          RESTARTS ->
          List.of();
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
          REPORTS_BATTERY,
          REPORTS ->
          StepKeys.CARRIAGE;
    };
  }
}
