package io.hallguard.sim.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Zigbee2MQTT as it speaks today: each message repeats the whole state with battery, link quality
 * and {@code last_seen}; an SOS button's action is followed at once by an empty one.
 */
final class ZigbeeDialect implements Dialect {
  private static final Set<Property> SENSOR =
      EnumSet.of(Property.CONTACT, Property.BUTTON, Property.TAMPER, Property.BATTERY);
  private static final Set<Property> LOCK =
      EnumSet.of(Property.LOCK, Property.TAMPER, Property.BATTERY);

  private final String topic;
  private final String availabilityTopic;
  private final boolean lock;
  private int sent;

  ZigbeeDialect(String topic, String availabilityTopic, boolean lock) {
    this.topic = topic;
    this.availabilityTopic = availabilityTopic;
    this.lock = lock;
  }

  @Override
  public boolean speaks(Property property) {
    return (lock ? LOCK : SENSOR).contains(property);
  }

  @Override
  public List<Post> news(Reading news, Condition now) {
    ObjectNode state = state(now);
    return switch (news) {
      case Reading.Press press ->
          List.of(
              post(state.put("action", press.gesture().name().toLowerCase(Locale.ROOT))),
              post(state.deepCopy().put("action", "")));
      case Reading.BatteryLow low -> List.of(post(state.put("battery_low", low.low())));
      case Reading.Contact _, Reading.Lock _, Reading.Tamper _, Reading.Battery _ ->
          List.of(post(state));
      case Reading.HoldUp _,
          Reading.Supply _,
          Reading.Lamp _,
          Reading.Fire _,
          Reading.Tag _,
          Reading.Badge _,
          Reading.Line _,
          Reading.Unclear _ ->
          throw new IllegalArgumentException(
              "Expected something that Zigbee2MQTT has a word for, but found " + news);
    };
  }

  @Override
  public Post report(Condition now) {
    return post(state(now));
  }

  @Override
  public Post unclear(Property property, Condition now) {
    return post(state(now).putNull(property == Property.BUTTON ? "battery_low" : name(property)));
  }

  @Override
  public Post garbage() {
    byte[] cut = "{\"battery\":97,\"contact\":fal".getBytes(UTF_8);
    cut[cut.length - 1] = (byte) 0xFE;
    return new Post(topic, cut, false);
  }

  @Override
  public Post availability(boolean online) {
    return Post.of(
        availabilityTopic, online ? "{\"state\":\"online\"}" : "{\"state\":\"offline\"}");
  }

  @Override
  public void restart() {
    // Nothing is counted in this format.
  }

  private ObjectNode state(Condition now) {
    sent++;
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("battery", now.battery());
    now.levels().values().forEach(level -> put(state, level));
    state.put("last_seen", now.at().toString());
    state.put("linkquality", 60 + sent * 37 % 120);
    state.put("voltage", 2_400 + 6 * now.battery());
    return state;
  }

  /** {@code contact:true} is a closed door in this format. */
  private static void put(ObjectNode state, Reading level) {
    switch (level) {
      case Reading.Contact contact -> state.put("contact", contact.position() == Position.CLOSED);
      case Reading.Lock bolt -> {
        boolean locked = bolt.bolt() == Bolt.LOCKED;
        state.put("lock_state", locked ? "locked" : "unlocked");
        state.put("state", locked ? "LOCK" : "UNLOCK");
      }
      case Reading.Tamper tamper -> state.put("tamper", tamper.activation() == Activation.ACTIVE);
      case Reading.Press _,
          Reading.HoldUp _,
          Reading.Battery _,
          Reading.BatteryLow _,
          Reading.Supply _,
          Reading.Lamp _,
          Reading.Fire _,
          Reading.Tag _,
          Reading.Badge _,
          Reading.Line _,
          Reading.Unclear _ -> {
        // Nothing that this format repeats.
      }
    }
  }

  private static String name(Property property) {
    return property == Property.LOCK ? "lock_state" : property.name().toLowerCase(Locale.ROOT);
  }

  private Post post(ObjectNode state) {
    return Post.of(topic, state.toString());
  }
}
