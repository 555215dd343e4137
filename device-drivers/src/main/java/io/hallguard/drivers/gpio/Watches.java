package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one input watches: one device, one input, one property. */
public enum Watches {
  /** A door's or a box's contact; at rest it is closed. */
  CONTACT,
  /** A lock's bolt; at rest it is locked. */
  LOCK,
  /** A hold-up button; at rest it is not pressed. */
  HOLD_UP,
  /** A cover or a mounting, on an input of its own; at rest it is in place. */
  TAMPER,
  /** A relay on the mains; at rest there is power. */
  SUPPLY,
  /** A light sensor at an emergency lamp; at rest it is dark. */
  LAMP,
  /** A fire panel's alarm contact; at rest the panel is quiet. */
  FIRE,
  /** A button that says something only by being pressed, such as an exit button. */
  BUTTON;

  /** Its name in {@code hall.yaml}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that name, or none. */
  public static Optional<Watches> named(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }

  /** The figures of {@code figures.md} §5 for it: what is pressed is quicker than the rest. */
  public DebounceTimes debounce() {
    return this == HOLD_UP || this == BUTTON ? DebounceTimes.HOLD_UP : DebounceTimes.CONTACT;
  }

  /** Which property an unclear reading is about. */
  Property property() {
    return switch (this) {
      case CONTACT -> Property.CONTACT;
      case LOCK -> Property.LOCK;
      case HOLD_UP -> Property.HOLD_UP;
      case TAMPER -> Property.TAMPER;
      case SUPPLY -> Property.SUPPLY;
      case LAMP -> Property.LAMP;
      case FIRE -> Property.FIRE;
      case BUTTON -> Property.BUTTON;
    };
  }

  /** What the circuit says; a button at rest says nothing, and nothing takes a press back. */
  List<Reading> readings(boolean away) {
    return this == BUTTON && !away ? List.of() : List.of(reading(away));
  }

  /** The value, seen from the circuit: at rest or away from it. */
  Reading reading(boolean away) {
    return switch (this) {
      case CONTACT -> new Reading.Contact(away ? Position.OPEN : Position.CLOSED);
      case LOCK -> new Reading.Lock(away ? Bolt.UNLOCKED : Bolt.LOCKED);
      case HOLD_UP -> new Reading.HoldUp(away ? Activation.ACTIVE : Activation.NORMAL);
      case TAMPER -> new Reading.Tamper(away ? Activation.ACTIVE : Activation.NORMAL);
      case SUPPLY -> new Reading.Supply(away ? Power.LOST : Power.PRESENT);
      case LAMP -> new Reading.Lamp(away ? Glow.LIT : Glow.DARK);
      case FIRE -> new Reading.Fire(away ? Activation.ACTIVE : Activation.NORMAL);
      case BUTTON -> new Reading.Press(Gesture.SINGLE);
    };
  }
}
