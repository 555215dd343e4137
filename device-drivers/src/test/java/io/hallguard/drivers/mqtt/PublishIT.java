package io.hallguard.drivers.mqtt;

import static io.hallguard.drivers.mqtt.LinkFixture.TOPICS;
import static io.hallguard.drivers.mqtt.LinkFixture.settings;
import static io.hallguard.drivers.mqtt.LinkFixture.started;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.mqtt.PublishFailed.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link's promises on what goes out, against the real Mosquitto. */
class PublishIT {
  private static final byte[] TEXT = "17".getBytes(UTF_8);

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
  void aMessageIsDoneWhenTheBrokerHasIt() throws Exception {
    try (BrokerLink link = started(settings(broker.uri()), TestingSink.settling());
        TestClient reader = new TestClient(broker.uri(), "reader")) {
      reader.subscribe("hallguard/#");
      link.publish(TOPICS.receipt("door"), TEXT, true).get(5, TimeUnit.SECONDS);
      await().until(() -> reader.heard().contains(TOPICS.receipt("door") + "=17"));
      assertThat(link.stats().counts().published()).isEqualTo(1);
    }
  }

  @Test
  void aFloodBeyondTheBrokersWindowArrivesWholeAndInOrder() throws Exception {
    int count = 5_000;
    MqttSettings wide = settings(broker.uri()).withLimits(512, 65_536, count);
    try (BrokerLink link = started(wide, TestingSink.settling());
        TestClient reader = new TestClient(broker.uri(), "reader")) {
      reader.subscribe("flood");
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sent.add(link.publish("flood", Integer.toString(i).getBytes(UTF_8), false));
      }
      for (CompletableFuture<Void> one : sent) {
        one.get(30, TimeUnit.SECONDS);
      }
      await().until(() -> reader.heard().size() == count);
      assertThat(reader.heard().getFirst()).isEqualTo("flood=0");
      assertThat(reader.heard().getLast()).isEqualTo("flood=" + (count - 1));
      assertThat(link.stats().counts().published()).isEqualTo(count);
    }
  }

  @Test
  void withoutAConnectionItFailsAtOnce() throws Exception {
    BrokerLink link = started(settings(broker.uri()), TestingSink.settling());
    broker.stop();
    await().until(() -> link.health().state() == State.OFFLINE);
    assertFailed(link.publish("t", TEXT, false), Reason.OFFLINE);
    link.close();
    assertFailed(link.publish("t", TEXT, false), Reason.CLOSED);
    assertThat(link.stats().counts().publishFailed()).isEqualTo(2);
  }

  @Test
  void whatIsOutWhenTheConnectionEndsFails() throws Exception {
    try (BrokerLink link = started(settings(broker.uri()), TestingSink.settling())) {
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        sent.add(link.publish("t", new byte[60_000], false));
      }
      broker.kill();
      await().until(() -> sent.stream().allMatch(CompletableFuture::isDone));
      assertThat(sent).anyMatch(CompletableFuture::isCompletedExceptionally);
    }
  }

  @Test
  void aTopicThatCannotBeIsRefused() throws Exception {
    try (BrokerLink link = started(settings(broker.uri()), TestingSink.settling())) {
      assertFailed(link.publish("all/#", TEXT, false), Reason.REFUSED);
      link.publish("one", TEXT, false).get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void theStatusTopicSaysWhetherTheGatewayIsThere() throws Exception {
    String topic = TOPICS.gatewayStatus();
    try (TestClient reader = new TestClient(broker.uri(), "reader")) {
      reader.subscribe(topic);
      BrokerLink link = started(settings(broker.uri()), TestingSink.settling());
      await().until(() -> reader.heard().equals(List.of(topic + "=online")));
      link.close();
      await().until(() -> reader.heard().equals(List.of(topic + "=online", topic + "=offline")));
    }
  }

  @Test
  void aTakenOverClientIdIsTold() throws Exception {
    try (BrokerLink link = started(settings(broker.uri()), TestingSink.settling());
        TestClient _ = new TestClient(broker.uri(), "gateway")) {
      await().until(() -> link.stats().counts().reconnects() > 0);
    }
  }

  @Test
  void closingLeavesNoThread() throws Exception {
    Set<String> before = threadNames();
    for (int i = 0; i < 3; i++) {
      started(settings(broker.uri()), TestingSink.settling()).close();
    }
    broker.stop();
    BrokerLink unreachable = LinkFixture.link(settings(broker.uri()));
    unreachable.start(TestingSink.settling());
    await().until(() -> unreachable.health().why().startsWith("Expected to reach"));
    unreachable.close();
    await()
        .untilAsserted(() -> {
          Set<String> left = new HashSet<>(threadNames());
          left.removeAll(before);
          assertThat(left).isEmpty();
        });
  }

  private static Set<String> threadNames() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("gateway") || name.contains("MQTT"))
        .collect(Collectors.toSet());
  }

  private static void assertFailed(CompletableFuture<Void> sent, Reason reason) {
    assertThatThrownBy(() -> sent.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            PublishFailed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(reason);
              assertThat(failed).hasMessageStartingWith("Expected ");
            });
  }
}
