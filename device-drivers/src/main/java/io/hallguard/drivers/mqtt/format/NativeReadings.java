package io.hallguard.drivers.mqtt.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.CardNumber;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Glow;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Power;
import io.hallguard.drivers.signal.Reading.Property;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of our own JSON and their words. */
final class NativeReadings {
  private static final Pattern UID = Pattern.compile("[A-Za-z0-9:-]{1,64}");

  private static final Pattern FRAME = Pattern.compile("[0-9A-Fa-f]{1,32}");

  private static final Map<String, Reading> CONTACT =
      Map.of(
          "open", new Reading.Contact(Position.OPEN),
          "closed", new Reading.Contact(Position.CLOSED));
  private static final Map<String, Reading> LOCK =
      Map.of("locked", new Reading.Lock(Bolt.LOCKED), "unlocked", new Reading.Lock(Bolt.UNLOCKED));
  private static final Map<String, Reading> BUTTON =
      Map.of(
          "single", new Reading.Press(Gesture.SINGLE),
          "double", new Reading.Press(Gesture.DOUBLE),
          "long", new Reading.Press(Gesture.LONG),
          "emergency", new Reading.Press(Gesture.EMERGENCY));
  private static final Map<String, Reading> HOLD_UP =
      Map.of(
          "active", new Reading.HoldUp(Activation.ACTIVE),
          "normal", new Reading.HoldUp(Activation.NORMAL));
  private static final Map<String, Reading> TAMPER =
      Map.of(
          "active", new Reading.Tamper(Activation.ACTIVE),
          "normal", new Reading.Tamper(Activation.NORMAL));
  private static final Map<String, Reading> SUPPLY =
      Map.of("present", new Reading.Supply(Power.PRESENT), "lost", new Reading.Supply(Power.LOST));
  private static final Map<String, Reading> LAMP =
      Map.of("lit", new Reading.Lamp(Glow.LIT), "dark", new Reading.Lamp(Glow.DARK));
  private static final Map<String, Reading> FIRE =
      Map.of(
          "active", new Reading.Fire(Activation.ACTIVE),
          "normal", new Reading.Fire(Activation.NORMAL));

  private NativeReadings() {}

  /** In this fixed order, whatever the order in the payload. */
  static List<Reading> of(ObjectNode object) {
    Values values = new Values(object);
    values.word("contact", Property.CONTACT, CONTACT);
    values.word("lock", Property.LOCK, LOCK);
    values.word("button", Property.BUTTON, BUTTON);
    values.word("holdUp", Property.HOLD_UP, HOLD_UP);
    values.word("tamper", Property.TAMPER, TAMPER);
    values.percent("battery");
    values.flag("batteryLow", Property.BATTERY, Reading.BatteryLow::new);
    values.word("supply", Property.SUPPLY, SUPPLY);
    values.word("lamp", Property.LAMP, LAMP);
    values.word("fire", Property.FIRE, FIRE);
    JsonNode tag = object.get("tag");
    if (tag != null) {
      values.add(isUid(tag) ? new Reading.Tag(tag.textValue()) : Values.unclear(Property.TAG, tag));
    }
    JsonNode badge = object.get("badge");
    if (badge != null) {
      // What was misread of a credential is still a credential: it must not be kept in clear.
      values.add(card(isUid(badge) ? CardNumber.of(badge.textValue()) : Optional.empty()));
    }
    frame(object.get("wiegand"), false).ifPresent(values::add);
    frame(object.get("osdp"), true).ifPresent(values::add);
    return values.readings();
  }

  /**
   * A read as a controller passes it on: {@code {"bits":26,"hex":"..."}}.
   *
   * @param filledUp whether zeros follow the last bit up to a whole byte, as OSDP has it
   */
  private static Optional<Reading> frame(@Nullable JsonNode read, boolean filledUp) {
    if (read == null) {
      return Optional.empty();
    }
    JsonNode bits = read.path("bits");
    JsonNode hex = read.path("hex");
    boolean whole = bits.isInt() && hex.isTextual() && FRAME.matcher(hex.textValue()).matches();
    if (!whole) {
      return Optional.of(card(Optional.empty()));
    }
    BigInteger frame = new BigInteger(hex.textValue(), 16);
    int spare = filledUp ? Math.floorMod(-bits.intValue(), Byte.SIZE) : 0;
    boolean empty = frame.getLowestSetBit() < 0 || frame.getLowestSetBit() >= spare;
    return Optional.of(
        card(
            empty
                ? CardNumber.ofFrame(bits.intValue(), frame.shiftRight(spare))
                : Optional.empty()));
  }

  private static Reading card(Optional<String> card) {
    return card.<Reading>map(Reading.Badge::new)
        .orElseGet(() -> new Reading.Unclear(Property.BADGE, "(not shown)"));
  }

  private static boolean isUid(JsonNode value) {
    return value.isTextual() && UID.matcher(value.textValue()).matches();
  }
}
