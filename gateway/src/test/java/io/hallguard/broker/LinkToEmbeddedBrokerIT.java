package io.hallguard.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.mqtt.BrokerLink;
import io.hallguard.drivers.mqtt.DeviceBinding;
import io.hallguard.drivers.mqtt.Format;
import io.hallguard.drivers.mqtt.MqttSettings;
import io.hallguard.drivers.mqtt.Topics;
import io.hallguard.drivers.signal.DeviceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's link and the built-in broker keep their promises to each other. */
class LinkToEmbeddedBrokerIT {
  private static final Topics TOPICS = Topics.of("h");
  private static final Account GATEWAY =
      new Account(
          "gateway",
          "secret",
          List.of(
              new TopicFilter("hallguard/h/gateway/#"),
              new TopicFilter("hallguard/h/device/+/receipt")),
          List.of(new TopicFilter("hallguard/h/device/#")));
  private static final Account DOOR =
      new Account(
          "door",
          "other",
          List.of(new TopicFilter("hallguard/h/device/door")),
          List.of(new TopicFilter("hallguard/h/device/door/receipt")));

  @TempDir Path folder = Path.of("");

  @Test
  void anUnsettledMessageSurvivesTheRestartOfTheBroker() throws Exception {
    int port = TestMqtt.freePort();
    BrokerSettings settings = BrokerSettings.of(folder, "127.0.0.1", port, List.of(GATEWAY, DOOR));
    List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    try (BrokerLink link = link(port)) {
      link.start(deliveries::add);
      try (EmbeddedBroker _ = EmbeddedBroker.start(settings)) {
        await().until(() -> link.health().state() == State.ONLINE);
        try (TestMqtt door = new TestMqtt(port, "door", "other")) {
          door.subscribe(TOPICS.receipt("door"));
          for (int i = 1; i <= 10; i++) {
            door.publish(TOPICS.report(Format.NATIVE, "door"), opened(i));
          }
          await()
              .during(Duration.ofMillis(500))
              .untilAsserted(() -> assertThat(deliveries).hasSize(5));
          link.publish(TOPICS.receipt("door"), new byte[] {'5'}, true).get(5, TimeUnit.SECONDS);
          await().until(() -> !door.heard().isEmpty());
        }
      }
      await().until(() -> link.health().state() == State.OFFLINE);
      deliveries.clear();
      try (EmbeddedBroker _ = EmbeddedBroker.start(settings)) {
        await()
            .untilAsserted(() -> {
              List<Delivery> settled = List.copyOf(deliveries);
              settled.forEach(delivery -> delivery.settled().run());
              assertThat(sequences(settled))
                  .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
            });
        await().until(() -> link.stats().counts().settled() == 10);
      }
    }
  }

  private static BrokerLink link(int port) {
    MqttSettings settings =
        MqttSettings.of(URI.create("tcp://127.0.0.1:" + port), "gateway")
            .withCredentials("gateway", "secret")
            .withLimits(5, 65_536, 100)
            .keepingWindowOurselves()
            .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
    return new BrokerLink(
        settings,
        TOPICS,
        List.of(new DeviceBinding(new DeviceId("door"), Format.NATIVE, "door")),
        () -> Instant.EPOCH);
  }

  private static List<Long> sequences(List<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> delivery.signals().stream())
        .flatMap(signal -> signal.reception().event().stream())
        .map(event -> event.sequence())
        .toList();
  }

  private static String opened(int sequence) {
    return "{\"v\":1,\"epoch\":\"e\",\"seq\":%d,\"event\":\"e-%d\",\"contact\":\"open\"}"
        .formatted(sequence, sequence);
  }
}
