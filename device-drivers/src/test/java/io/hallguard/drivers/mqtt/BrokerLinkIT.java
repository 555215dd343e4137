package io.hallguard.drivers.mqtt;

import static io.hallguard.drivers.mqtt.LinkFixture.BUTTON_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.DOOR_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.awaitOnline;
import static io.hallguard.drivers.mqtt.LinkFixture.opened;
import static io.hallguard.drivers.mqtt.LinkFixture.settings;
import static io.hallguard.drivers.mqtt.LinkFixture.started;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link's promises on what comes in, against the real Mosquitto. */
class BrokerLinkIT {
  @TempDir Path folder = Path.of("");
  private TestBroker broker;

  @BeforeEach
  void startBroker() throws Exception {
    broker = TestBroker.in(folder).start();
  }

  @AfterEach
  void stopBroker() throws Exception {
    broker.kill();
  }

  @Test
  void whatWasNotSettledComesAgain() throws Exception {
    TestingSink first = TestingSink.holding();
    try (BrokerLink link = started(settings(broker.uri()), first);
        TestClient device = new TestClient(broker.uri(), "door")) {
      device.publish(DOOR_TOPIC, opened(1));
      device.publish(DOOR_TOPIC, opened(2));
      await().until(() -> first.sequences().equals(List.of(1L, 2L)));
      assertThat(link.stats().counts().settled()).isZero();
    }
    TestingSink second = TestingSink.settling();
    try (BrokerLink link = started(settings(broker.uri()), second)) {
      await().until(() -> second.sequences().equals(List.of(1L, 2L)));
      await().until(() -> link.stats().counts().settled() == 2);
    }
  }

  @Test
  void whatWasSettledDoesNotComeAgain() throws Exception {
    TestingSink first = TestingSink.holding();
    try (BrokerLink _ = started(settings(broker.uri()), first);
        TestClient device = new TestClient(broker.uri(), "door")) {
      device.publish(DOOR_TOPIC, opened(1));
      device.publish(DOOR_TOPIC, opened(2));
      await().until(() -> first.sequences().size() == 2);
      // Settled in the last moment: it must still go out before the link closes.
      first.deliveries().getFirst().settled().run();
    }
    TestingSink second = TestingSink.settling();
    try (BrokerLink _ = started(settings(broker.uri()), second);
        TestClient device = new TestClient(broker.uri(), "door")) {
      device.publish(DOOR_TOPIC, opened(3));
      await().until(() -> second.sequences().contains(3L));
      assertThat(second.sequences()).containsExactly(2L, 3L);
    }
  }

  @Test
  void noMoreThanTheReceiveMaximumIsOut() throws Exception {
    TestingSink sink = TestingSink.holding();
    MqttSettings narrow = settings(broker.uri()).withLimits(5, 65_536, 100);
    try (BrokerLink link = started(narrow, sink);
        TestClient device = new TestClient(broker.uri(), "door")) {
      for (int i = 1; i <= 20; i++) {
        device.publish(DOOR_TOPIC, opened(i));
      }
      await()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(sink.deliveries()).hasSize(5));
      assertThat(link.stats().counts().settled()).isZero();

      // Twice: the second time must do nothing, or it would settle what took over the packet id.
      List<Delivery> held = List.copyOf(sink.deliveries());
      held.forEach(delivery -> delivery.settled().run());
      held.forEach(delivery -> delivery.settled().run());

      await()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(sink.deliveries()).hasSize(10));
      assertThat(sink.sequences()).containsExactlyElementsOf(numbers(1, 10));
    }
  }

  @Test
  void aPressBehindAFullWindowGetsThroughAndIsSettledOnce() throws Exception {
    TestingSink sink = TestingSink.holding();
    MqttSettings narrow = settings(broker.uri()).withLimits(5, 65_536, 100);
    try (BrokerLink link = started(narrow, sink);
        TestClient device = new TestClient(broker.uri(), "door")) {
      for (int i = 1; i <= 40; i++) {
        device.publish(DOOR_TOPIC, opened(i));
      }
      device.publish(BUTTON_TOPIC, "{\"action\":\"emergency\"}");
      await().until(() -> sink.deliveries().size() == 6);
      assertThat(sink.sequences()).containsExactlyElementsOf(numbers(1, 5));
      assertThat(link.stats().counts().settled()).isZero();

      for (int i = 0; i < 41; i++) {
        int next = i;
        await().until(() -> sink.deliveries().size() > next);
        sink.deliveries().get(next).settled().run();
      }
      await().until(() -> link.stats().counts().settled() == 41);
      assertThat(sink.sequences()).containsExactlyElementsOf(numbers(1, 40));
    }
  }

  @Test
  void aBrokerThatRestartsLosesNothing() throws Exception {
    TestingSink sink = TestingSink.holding();
    try (BrokerLink link = started(settings(broker.uri()), sink)) {
      try (TestClient device = new TestClient(broker.uri(), "door")) {
        device.publish(DOOR_TOPIC, opened(1));
      }
      await().until(() -> sink.sequences().size() == 1);
      Delivery early = sink.deliveries().getFirst();

      broker.stop();
      await().until(() -> link.health().state() == State.OFFLINE);
      assertThat(link.health().why()).startsWith("Expected ");
      broker.start();
      awaitOnline(link);
      await().until(() -> sink.sequences().equals(List.of(1L, 1L)));

      // The first connection is gone, and its packet ids with it.
      early.settled().run();
      try (TestClient device = new TestClient(broker.uri(), "door")) {
        device.publish(DOOR_TOPIC, opened(2));
      }
      await().until(() -> sink.sequences().equals(List.of(1L, 1L, 2L)));
      assertThat(link.stats().counts().settled()).isZero();
      assertThat(link.stats().counts().reconnects()).isEqualTo(1);
    }
  }

  @Test
  void aLostSessionIsSubscribedAgain() throws Exception {
    TestingSink sink = TestingSink.settling();
    try (BrokerLink link = started(settings(broker.uri()), sink)) {
      broker.kill();
      await().until(() -> link.health().state() == State.OFFLINE);
      broker.loseState();
      broker.start();
      awaitOnline(link);
      try (TestClient device = new TestClient(broker.uri(), "door")) {
        device.publish(DOOR_TOPIC, opened(7));
        device.publish(BUTTON_TOPIC, "{\"action\":\"emergency\"}");
      }
      await().until(() -> sink.signals().size() == 2);
    }
  }

  @Test
  void aBrokerThatIsNotThereYetIsWaitedFor() throws Exception {
    broker.stop();
    TestingSink sink = TestingSink.settling();
    try (BrokerLink link = LinkFixture.link(settings(broker.uri()))) {
      link.start(sink);
      await().until(() -> link.health().why().startsWith("Expected to reach the broker at "));
      broker.start();
      awaitOnline(link);
      assertThat(link.health().why()).isEmpty();
    }
  }

  @Test
  void garbageBetweenGoodMessagesStopsNothing() throws Exception {
    Random random = new Random(42);
    TestingSink sink = TestingSink.settling();
    try (BrokerLink link = started(settings(broker.uri()), sink);
        TestClient device = new TestClient(broker.uri(), "door")) {
      for (int i = 1; i <= 200; i++) {
        byte[] garbage = new byte[random.nextInt(2_000)];
        random.nextBytes(garbage);
        device.publish(DOOR_TOPIC, garbage, 1, false);
        device.publish(LinkFixture.TOPICS.report(Format.NATIVE, "stranger"), garbage, 1, false);
        device.publish(DOOR_TOPIC, opened(i));
      }
      device.publish(DOOR_TOPIC, new byte[100_000], 1, false);
      await().until(() -> link.stats().counts().settled() == 601);
      assertThat(sink.sequences()).containsExactlyElementsOf(numbers(1, 200));
      assertThat(link.stats().counts().unknownTopic()).isEqualTo(200);
      assertThat(link.stats().counts().unreadable()).isEqualTo(201);
      assertThat(sink.signals().getLast())
          .isInstanceOfSatisfying(
              Signal.Unreadable.class,
              bad -> assertThat(bad.flaw()).isEqualTo(Signal.Flaw.OVERSIZED));
    }
  }

  @Test
  void messagesAtQosZeroAreKeptAndSettledToo() throws Exception {
    TestingSink first = TestingSink.holding();
    try (BrokerLink _ = started(settings(broker.uri()), first)) {
      assertThat(first.deliveries()).isEmpty();
    }
    byte[] press = "{\"action\":\"emergency\"}".getBytes(UTF_8);
    try (TestClient zigbee = new TestClient(broker.uri(), "zigbee")) {
      zigbee.publish(BUTTON_TOPIC, press, 0, false);
      // At QoS 1 on the same connection: when it is acknowledged, the broker has the one before.
      zigbee.publish("elsewhere", "x");
    }
    try (BrokerLink _ = started(settings(broker.uri()), first)) {
      await().until(() -> first.signals().size() == 1);
    }
    TestingSink second = TestingSink.settling();
    try (BrokerLink link = started(settings(broker.uri()), second)) {
      await().until(() -> link.stats().counts().settled() == 1);
      assertThat(second.signals())
          .singleElement()
          .isInstanceOfSatisfying(
              Signal.Report.class,
              report ->
                  assertThat(report.readings())
                      .containsExactly(new Reading.Press(Reading.Gesture.EMERGENCY)));
    }
  }

  @Test
  void aStoredMessageIsMarkedAndALiveOneIsNot() throws Exception {
    try (TestClient device = new TestClient(broker.uri(), "door")) {
      device.publish(DOOR_TOPIC, opened(1).getBytes(UTF_8), 1, true);
      TestingSink sink = TestingSink.settling();
      try (BrokerLink _ = started(settings(broker.uri()), sink)) {
        await().until(() -> sink.signals().size() == 1);
        device.publish(DOOR_TOPIC, opened(2).getBytes(UTF_8), 1, true);
        await().until(() -> sink.signals().size() == 2);
      }
      assertThat(sink.signals().getFirst().reception().retained()).isTrue();
      assertThat(sink.signals().getLast().reception().retained()).isFalse();
      assertThat(sink.signals().getLast().reception().receivedAt()).isEqualTo(LinkFixture.NOW);
    }
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
