package io.hallguard.sim.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Property;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Our own JSON, version 1: every message carries the device's epoch, a number that counts up by
 * one, an event id and the device's time.
 */
final class NativeDialect implements Dialect {
  private final String topic;
  private final String statusTopic;
  private final String run;
  private int epoch = 1;
  private long seq;

  /**
   * A device that never counted before.
   *
   * @param run what its epochs begin with: another one for each run against the same gateway, which
   *     would otherwise take everything for repeats
   */
  NativeDialect(String topic, String statusTopic, String run) {
    this.topic = topic;
    this.statusTopic = statusTopic;
    this.run = run;
  }

  @Override
  public boolean speaks(Property property) {
    return property != Property.LINE;
  }

  @Override
  public List<Post> news(Reading news, Condition now) {
    ObjectNode message = numbered(now.at());
    put(message, news);
    return List.of(post(message));
  }

  @Override
  public Post report(Condition now) {
    ObjectNode message = numbered(now.at());
    now.levels().values().forEach(level -> put(message, level));
    return post(message);
  }

  @Override
  public Post unclear(Property property, Condition now) {
    ObjectNode message = numbered(now.at());
    message.put(name(property), "???");
    return post(message);
  }

  @Override
  public Post garbage() {
    byte[] cut = "{\"v\":1,\"epoch\":\"".getBytes(UTF_8);
    cut[cut.length - 1] = (byte) 0xFF;
    return new Post(topic, cut, false);
  }

  @Override
  public Post availability(boolean online) {
    return Post.of(statusTopic, online ? "online" : "offline");
  }

  @Override
  public void restart() {
    epoch++;
    seq = 0;
  }

  private ObjectNode numbered(Instant at) {
    seq++;
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("v", 1);
    message.put("epoch", run + epoch);
    message.put("seq", seq);
    message.put("event", run + epoch + "-" + seq);
    message.put("at", at.toString());
    return message;
  }

  private Post post(ObjectNode message) {
    return Post.of(topic, message.toString());
  }

  private static void put(ObjectNode message, Reading reading) {
    String name = name(Condition.property(reading));
    switch (reading) {
      case Reading.Contact contact -> message.put(name, word(contact.position()));
      case Reading.Lock lock -> message.put(name, word(lock.bolt()));
      case Reading.Press press -> message.put(name, word(press.gesture()));
      case Reading.HoldUp holdUp -> message.put(name, word(holdUp.activation()));
      case Reading.Tamper tamper -> message.put(name, word(tamper.activation()));
      case Reading.Battery battery -> message.put(name, battery.percent());
      case Reading.BatteryLow low -> message.put("batteryLow", low.low());
      case Reading.Supply supply -> message.put(name, word(supply.power()));
      case Reading.Lamp lamp -> message.put(name, word(lamp.glow()));
      case Reading.Fire fire -> message.put(name, word(fire.activation()));
      case Reading.Tag tag -> message.put(name, tag.uid());
      case Reading.Badge badge -> message.put(name, badge.credential());
      case Reading.Line _ ->
          throw new IllegalArgumentException(
              "Expected something that our own JSON has a word for, but found " + reading);
      case Reading.Unclear unclear -> message.put(name, unclear.said());
    }
  }

  private static String name(Property property) {
    return property == Property.HOLD_UP ? "holdUp" : word(property);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
