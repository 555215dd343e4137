package io.hallguard.drivers.mqtt.format;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Zigbee2MQTT, 1.x and 2.x. {@code contact:false} is OPEN. A press is an edge: {@code ""} and null
 * say nothing and take nothing back. Fields that are not read here are passed over.
 */
public final class Zigbee2Mqtt implements Decoder {
  private static final Map<String, Reading> GESTURES =
      Map.ofEntries(
          press("emergency", Gesture.EMERGENCY),
          press("sos", Gesture.EMERGENCY),
          press("panic", Gesture.EMERGENCY),
          press("single", Gesture.SINGLE),
          press("double", Gesture.DOUBLE),
          press("long", Gesture.LONG),
          press("long_press", Gesture.LONG),
          press("hold", Gesture.LONG));

  /** Nothing pressed, or the end of a press that was told before. */
  private static final Set<String> NO_PRESS = Set.of("", "release", "hold_release");

  private static final Map<String, Reading> LOCK_STATES =
      Map.of("locked", new Reading.Lock(Bolt.LOCKED), "unlocked", new Reading.Lock(Bolt.UNLOCKED));
  private static final Map<String, Reading> STATES =
      Map.of("LOCK", new Reading.Lock(Bolt.LOCKED), "UNLOCK", new Reading.Lock(Bolt.UNLOCKED));

  private final boolean lock;

  private Zigbee2Mqtt(boolean lock) {
    this.lock = lock;
  }

  /** For contacts, buttons and other sensors; {@code state} is a relay there and not read. */
  public static Zigbee2Mqtt sensor() {
    return new Zigbee2Mqtt(false);
  }

  /** For door locks: {@code lock_state} and {@code state}; {@code action} is no button there. */
  public static Zigbee2Mqtt lock() {
    return new Zigbee2Mqtt(true);
  }

  @Override
  public List<Signal> decode(DeviceId device, Part part, byte[] payload, Reception reception) {
    requireNonNull(device, "device is null");
    return switch (part) {
      case REPORT -> List.of(report(device, payload, reception));
      case AVAILABILITY -> List.of(Availability.bareOrJson(device, payload, reception));
      case BRIDGE -> bridge(device, payload, reception);
    };
  }

  /** A bridge that is back says nothing about one device, so only its absence is passed on. */
  private static List<Signal> bridge(DeviceId device, byte[] payload, Reception reception) {
    Signal signal = Availability.bareOrJson(device, payload, reception);
    return signal instanceof Signal.Reachability(_, _, boolean online) && online
        ? List.of()
        : List.of(signal);
  }

  private Signal report(DeviceId device, byte[] payload, Reception reception) {
    return switch (StrictJson.parse(payload)) {
      case Parsed.Bad(String detail) ->
          new Signal.Unreadable(device, reception, Flaw.MALFORMED, detail, Excerpt.of(payload));
      case Parsed.Ok(ObjectNode object) ->
          new Signal.Report(device, timed(reception, object), readings(object));
    };
  }

  private List<Reading> readings(ObjectNode object) {
    Values values = new Values(object);
    values.flag(
        "contact",
        Property.CONTACT,
        made -> new Reading.Contact(made ? Position.CLOSED : Position.OPEN));
    if (lock) {
      bolt(object, values);
    } else {
      action(object, values);
    }
    values.flag(
        "tamper",
        Property.TAMPER,
        on -> new Reading.Tamper(on ? Activation.ACTIVE : Activation.NORMAL));
    if (!object.path("battery").isNull()) {
      values.percent("battery");
    }
    values.flag("battery_low", Property.BATTERY, Reading.BatteryLow::new);
    return values.readings();
  }

  /** What the bolt was seen doing counts for more than the last command's state. */
  private static void bolt(ObjectNode object, Values values) {
    if (object.hasNonNull("lock_state")) {
      values.word("lock_state", Property.LOCK, LOCK_STATES);
    } else {
      values.word("state", Property.LOCK, STATES);
    }
  }

  private static void action(ObjectNode object, Values values) {
    JsonNode action = object.path("action");
    boolean nothing =
        action.isNull() || (action.isTextual() && NO_PRESS.contains(action.textValue()));
    if (!nothing) {
      values.word("action", Property.BUTTON, GESTURES);
    }
  }

  private static Reception timed(Reception reception, ObjectNode object) {
    Optional<Instant> seen = Values.time(object.path("last_seen"));
    return new Reception(reception.receivedAt(), seen, reception.retained(), reception.event());
  }

  private static Map.Entry<String, Reading> press(String action, Gesture gesture) {
    return Map.entry(action, new Reading.Press(gesture));
  }
}
