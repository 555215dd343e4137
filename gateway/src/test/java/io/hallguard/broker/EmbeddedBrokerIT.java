package io.hallguard.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.broker.BrokerFailed.FolderNotWritable;
import io.hallguard.broker.BrokerFailed.NotActive;
import io.hallguard.broker.BrokerFailed.PortInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final Account GATEWAY =
      new Account(
          "gateway",
          "secret",
          List.of(new TopicFilter("hallguard/h/gateway/#")),
          List.of(new TopicFilter("hallguard/h/device/#")));
  private static final Account DOOR =
      new Account(
          "door.1", "other", List.of(new TopicFilter("hallguard/h/device/door.1")), List.of());

  private static final int BAD_LOGIN = 134;
  private static final int NOT_AUTHORIZED = 135;

  @TempDir Path folder = Path.of("");
  private int port;

  @BeforeEach
  void choosePort() throws IOException {
    port = TestMqtt.freePort();
  }

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    BrokerProcess first = BrokerProcess.start(folder, port);
    try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
      gateway.subscribe("hallguard/#");
    }
    TestMqtt door = new TestMqtt(port, "door", null);
    for (int i = 0; i < 100; i++) {
      door.publish("hallguard/h/device/door", Integer.toString(i));
    }
    first.kill();
    door.close();

    BrokerProcess second = BrokerProcess.start(folder, port);
    try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
      await()
          .untilAsserted(() ->
              assertThat(gateway.heard())
                  .containsExactlyElementsOf(
                      IntStream.range(0, 100)
                          .mapToObj(i -> "hallguard/h/device/door=" + i)
                          .toList()));
    } finally {
      second.kill();
    }
  }

  @Test
  void itStartsAgainOnTheSameFolderAndLeavesNoThread() throws Exception {
    Set<String> before = threads();
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(folder, port));
        TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
      assertThat(broker.isActive()).isTrue();
      gateway.subscribe("hallguard/#");
    }
    for (int i = 0; i < 3; i++) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(folder, port));
          TestMqtt door = new TestMqtt(port, "door", null)) {
        assertThat(broker.isActive()).isTrue();
        door.publish("hallguard/x", Integer.toString(i));
      }
    }
    EmbeddedBroker last = EmbeddedBroker.start(BrokerSettings.loopback(folder, port));
    try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
      await()
          .until(() ->
              gateway.heard().equals(List.of("hallguard/x=0", "hallguard/x=1", "hallguard/x=2")));
    }
    last.close();
    assertThat(last.isActive()).isFalse();
    await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
  }

  @Test
  void aWrongPasswordOrAForeignClientIdIsRefused() throws Exception {
    try (EmbeddedBroker _ = EmbeddedBroker.start(guarded())) {
      assertThatThrownBy(() -> new TestMqtt(port, "gateway", "wrong"))
          .isInstanceOf(MqttException.class);
      assertThatThrownBy(() -> new TestMqtt(port, "gateway", null))
          .isInstanceOf(MqttException.class);
      assertThatThrownBy(() -> new TestMqtt(port, "nobody", "secret"))
          .isInstanceOf(MqttException.class);
      assertThat(
              run(
                  "mosquitto_pub",
                  "-i",
                  "gateway",
                  "-u",
                  "door.1",
                  "-P",
                  "other",
                  "-t",
                  "hallguard/h/device/door.1",
                  "-m",
                  "x"))
          .as("door.1 with the gateway's client id")
          .isNotZero();
      try (TestMqtt gateway = new TestMqtt(port, "gateway", "secret")) {
        assertThat(gateway.client().isConnected()).isTrue();
      }
    }
  }

  @Test
  void rightsToTopicsHold() throws Exception {
    try (EmbeddedBroker _ = EmbeddedBroker.start(guarded());
        TestMqtt gateway = new TestMqtt(port, "gateway", "secret");
        TestMqtt door = new TestMqtt(port, "door.1", "other")) {
      assertThat(gateway.subscribe("hallguard/h/device/+")).isEqualTo(1);

      door.publish("hallguard/h/device/door.2", "forged");
      door.publish("hallguard/h/gateway/status", "forged");
      door.publish("hallguard/h/device/door.1", "open");

      await().until(() -> !gateway.heard().isEmpty());
      assertThat(gateway.heard()).containsExactly("hallguard/h/device/door.1=open");
      assertThat(door.subscribe("hallguard/h/device/#")).isEqualTo(NOT_AUTHORIZED);
      assertThat(gateway.subscribe("#")).isEqualTo(NOT_AUTHORIZED);
      assertThat(gateway.subscribe("hallguard/#")).isEqualTo(NOT_AUTHORIZED);
    }
  }

  @Test
  void aClientOfMqtt311IsServed() throws Exception {
    try (EmbeddedBroker _ = EmbeddedBroker.start(BrokerSettings.loopback(folder, port));
        TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
      gateway.subscribe("hallguard/#");
      assertThat(
              run("mosquitto_pub", "-V", "mqttv311", "-q", "1", "-t", "hallguard/a.b", "-m", "3"))
          .isZero();
      assertThat(run("mosquitto_pub", "-V", "mqttv5", "-q", "1", "-t", "hallguard/a.b", "-m", "5"))
          .isZero();
      await().until(() -> gateway.heard().equals(List.of("hallguard/a.b=3", "hallguard/a.b=5")));
    }
  }

  @Test
  void beyondItsMemoryMessagesWaitOnTheDisk() throws Exception {
    BrokerSettings small =
        new BrokerSettings(
            folder, "127.0.0.1", port, List.of(), 1 << 20, 1 << 20, Optional.empty());
    String large = "x".repeat(20_000);
    try (EmbeddedBroker _ = EmbeddedBroker.start(small)) {
      try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
        gateway.subscribe("hallguard/#");
      }
      try (TestMqtt door = new TestMqtt(port, "door", null)) {
        for (int i = 0; i < 100; i++) {
          door.publish("hallguard/large", i + large);
        }
      }
      assertThat(sizeOf(folder.resolve("paging"))).isGreaterThan(500_000);
      try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
        await().atMost(30, TimeUnit.SECONDS).until(() -> gateway.heard().size() == 100);
        assertThat(gateway.heard().getLast()).isEqualTo("hallguard/large=99" + large);
      }
    }
  }

  @Test
  void aTakenPortAndAFolderThatCannotBeAreTold() throws Exception {
    try (EmbeddedBroker _ = EmbeddedBroker.start(BrokerSettings.loopback(folder, port))) {
      Path other = folder.resolve("other");
      assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.loopback(other, port)))
          .isInstanceOf(PortInUse.class)
          .hasMessageStartingWith("Expected to listen on 127.0.0.1 port " + port);
    }
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.loopback(file, port)))
        .isInstanceOf(FolderNotWritable.class)
        .hasMessageStartingWith("Expected to write to the broker's folder");
  }

  @Test
  void twoBrokersCannotShareAFolder() throws Exception {
    int another = TestMqtt.freePort();
    try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.loopback(folder, port))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.loopback(folder, another)))
          .isInstanceOf(NotActive.class)
          .hasMessageStartingWith("Expected the built-in broker to be active after its start");
      assertThat(first.isActive()).isTrue();
    }
  }

  private BrokerSettings guarded() {
    return BrokerSettings.of(folder, "127.0.0.1", port, List.of(GATEWAY, DOOR));
  }

  private int run(String program, String... arguments) throws Exception {
    List<String> command =
        IntStream.range(0, arguments.length)
            .mapToObj(i -> arguments[i])
            .collect(Collectors.toList());
    command.addFirst(program);
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
    return process.exitValue();
  }

  private static long sizeOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(
            name -> name.contains("ActiveMQ") || name.contains("rtemis") || name.contains("MQTT"))
        .collect(Collectors.toSet());
  }

  @Test
  void nobodyIsLetInBeforeTheFirstClientHasSubscribed() throws Exception {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(BrokerSettings.loopback(folder, port).letInFirst("gateway"))) {
      assertThatThrownBy(() -> new TestMqtt(port, "door", null))
          .isInstanceOfSatisfying(
              MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(BAD_LOGIN));
      try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
        gateway.subscribe("hallguard/#");
        broker.admitAll();
        try (TestMqtt door = new TestMqtt(port, "door", null)) {
          door.publish("hallguard/h/device/door", "open");
          await()
              .untilAsserted(() ->
                  assertThat(gateway.heard()).containsExactly("hallguard/h/device/door=open"));
        }
      }
    }
  }
}
