package io.hallguard.drivers.mqtt;

import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.signal.DeviceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What every link test needs: a hall with one device of each format, and short waits. */
final class LinkFixture {
  static final Topics TOPICS = Topics.of("hall-1");
  static final DeviceId DOOR = new DeviceId("cash-door");
  static final DeviceId BUTTON = new DeviceId("guard-button");
  static final String DOOR_TOPIC = TOPICS.report(Format.NATIVE, "door");
  static final String BUTTON_TOPIC = TOPICS.report(Format.ZIGBEE2MQTT, "保安/按钮");
  static final List<DeviceBinding> BINDINGS =
      List.of(
          new DeviceBinding(DOOR, Format.NATIVE, "door"),
          new DeviceBinding(BUTTON, Format.ZIGBEE2MQTT, "保安/按钮"));
  static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  static final InstantSource CLOCK = () -> NOW;

  private LinkFixture() {}

  static MqttSettings settings(URI server) {
    return MqttSettings.of(server, "gateway")
        .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
  }

  static BrokerLink link(MqttSettings settings) {
    return new BrokerLink(settings, TOPICS, BINDINGS, CLOCK);
  }

  static BrokerLink started(MqttSettings settings, TestingSink sink) {
    BrokerLink link = link(settings);
    link.start(sink);
    awaitOnline(link);
    return link;
  }

  static void awaitOnline(BrokerLink link) {
    await("the link is up").until(() -> link.health().state() == Health.State.ONLINE);
  }

  static String opened(long sequence) {
    return "{\"v\":1,\"epoch\":\"e\",\"seq\":%d,\"event\":\"e-%d\",\"contact\":\"open\"}"
        .formatted(sequence, sequence);
  }
}
