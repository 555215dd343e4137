package io.hallguard.drivers.mqtt;

import static io.hallguard.drivers.mqtt.LinkFixture.BINDINGS;
import static io.hallguard.drivers.mqtt.LinkFixture.BUTTON_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.DOOR_TOPIC;
import static io.hallguard.drivers.mqtt.LinkFixture.NOW;
import static io.hallguard.drivers.mqtt.LinkFixture.TOPICS;
import static io.hallguard.drivers.mqtt.LinkFixture.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order in which what came in is delivered, without a broker. */
class InboxTest {
  private static final String PRESS = "{\"action\":\"emergency\"}";

  private final TestingSink sink = TestingSink.holding();
  private final LinkStats stats = new LinkStats();
  private final Inbox inbox =
      new Inbox(1_000, new Router(TOPICS, BINDINGS, 65_536, stats), new Acks(stats), sink, stats);
  private final Thread thread = Thread.ofPlatform().daemon().unstarted(inbox);
  private Connection connection = connection();

  @BeforeEach
  void start() {
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Test
  void aHoldUpGoesPastAFullWindowAndTheRestKeepsItsOrder() throws Exception {
    doors(1, 20);
    await().until(() -> sink.deliveries().size() == 2);
    put(BUTTON_TOPIC, PRESS);
    doors(21, 25);
    await().until(() -> sink.deliveries().size() == 3);
    assertThat(pressed(sink.deliveries().getLast())).isTrue();

    // Settling the press gives the window back nothing: it took none.
    sink.deliveries().getLast().settled().run();
    sink.deliveries().getFirst().settled().run();
    await().until(() -> sink.sequences().size() == 3);
    for (int i = 0; sink.sequences().size() < 25; i++) {
      int next = i;
      await().until(() -> sink.deliveries().size() > next);
      sink.deliveries().get(next).settled().run();
    }

    assertThat(sink.sequences()).isSorted().doesNotHaveDuplicates();
    assertThat(sink.deliveries().stream().filter(InboxTest::pressed)).hasSize(1);
  }

  @Test
  void whatAnEndedConnectionLeftIsNotDelivered() throws Exception {
    doors(1, 10);
    await().until(() -> sink.deliveries().size() == 2);
    connection.end("the test says so");
    connection = connection();
    doors(11, 12);

    await().until(() -> sink.sequences().equals(List.of(1L, 2L, 11L, 12L)));
  }

  private void doors(int from, int to) throws InterruptedException {
    for (int i = from; i <= to; i++) {
      put(DOOR_TOPIC, opened(i));
    }
  }

  private void put(String topic, String payload) throws InterruptedException {
    MqttMessage message = new MqttMessage(payload.getBytes(UTF_8));
    message.setQos(1);
    inbox.put(new Arrival(connection, topic, message, NOW));
  }

  private static Connection connection() {
    try {
      return new Connection(
          new MqttAsyncClient("tcp://127.0.0.1:1", "test", new MemoryPersistence()), 2);
    } catch (org.eclipse.paho.mqttv5.common.MqttException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean pressed(Delivery delivery) {
    return delivery.signals().stream()
        .anyMatch(signal ->
            signal instanceof Signal.Report report
                && report.readings().contains(new Reading.Press(Gesture.EMERGENCY)));
  }
}
