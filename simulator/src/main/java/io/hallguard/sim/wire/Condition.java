package io.hallguard.sim.wire;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a device stands when it speaks.
 *
 * @param levels what lasts (a position, a bolt), by property; presses and badges do not last
 * @param at the device's own clock
 */
public record Condition(Map<Property, Reading> levels, int battery, Instant at) {
  public Condition {
    EnumMap<Property, Reading> copy = new EnumMap<>(Property.class);
    copy.putAll(levels);
    levels = Collections.unmodifiableMap(copy);
    requireNonNull(at, "at is null");
  }

  /** Which property a reading is of. */
  public static Property property(Reading reading) {
    return switch (reading) {
      case Reading.Contact _ -> Property.CONTACT;
      case Reading.Lock _ -> Property.LOCK;
      case Reading.Press _ -> Property.BUTTON;
      case Reading.HoldUp _ -> Property.HOLD_UP;
      case Reading.Tamper _ -> Property.TAMPER;
      case Reading.Battery _, Reading.BatteryLow _ -> Property.BATTERY;
      case Reading.Supply _ -> Property.SUPPLY;
      case Reading.Lamp _ -> Property.LAMP;
      case Reading.Fire _ -> Property.FIRE;
      case Reading.Tag _ -> Property.TAG;
      case Reading.Badge _ -> Property.BADGE;
      case Reading.Line _ -> Property.LINE;
      case Reading.Unclear unclear -> unclear.property();
    };
  }

  /** Whether what it says goes on being true. */
  static boolean lasts(Reading reading) {
    return switch (reading) {
      case Reading.Contact _,
          Reading.Lock _,
          Reading.HoldUp _,
          Reading.Tamper _,
          Reading.Supply _,
          Reading.Lamp _,
          Reading.Fire _,
          Reading.Line _ ->
          true;
      case Reading.Press _,
          Reading.Battery _,
          Reading.BatteryLow _,
          Reading.Tag _,
          Reading.Badge _,
          Reading.Unclear _ ->
          false;
    };
  }
}
