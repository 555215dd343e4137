package io.hallguard.drivers.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Health.State;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that we ship works in the real Mosquitto and gives what it says. */
class MosquittoConfIT {
  private static final String ALERTS = "hallguard/hall-1/alert";

  @TempDir Path folder = Path.of("");

  @Test
  void itSaysWhatMatters() throws Exception {
    assertThat(TestBroker.shipped().lines())
        .contains(
            "persistence true",
            "autosave_on_changes false",
            "queue_qos0_messages true",
            "upgrade_outgoing_qos true",
            "set_tcp_nodelay true",
            "per_listener_settings true",
            "listener 1883 127.0.0.1")
        .filteredOn(line -> line.startsWith("listener "))
        .hasSize(1);
  }

  /** The lines for devices in the hall are comments; here they are put to work, without TLS. */
  @Test
  void devicesNeedAPasswordAndKeepToTheirTopics() throws Exception {
    int port = TestBroker.freePort();
    TestBroker broker = guarded(port, rules()).start();
    URI uri = URI.create("tcp://127.0.0.1:" + port);
    try {
      assertThatThrownBy(() -> new TestClient(uri, "door")).isInstanceOf(MqttException.class);
      try (TestClient gateway = new TestClient(uri, "gateway", as("gateway"));
          TestClient door = new TestClient(uri, "door", as("door"))) {
        gateway.subscribe("hallguard/hall-1/device/+");
        door.publish("hallguard/hall-1/device/other", "forged");
        door.publish("hallguard/hall-1/device/door", "open");
        await().until(() -> !gateway.heard().isEmpty());
        assertThat(gateway.heard()).containsExactly("hallguard/hall-1/device/door=open");
      }
    } finally {
      broker.kill();
    }
  }

  @Test
  void theGatewaysRightsCoverWhatItSays() throws Exception {
    int port = TestBroker.freePort();
    TestBroker broker = guarded(port, rules()).start();
    try (BrokerLink link = LinkFixture.started(as("gateway", port), TestingSink.settling())) {
      link.publish(ALERTS, new byte[] {'1'}, false).get(5, TimeUnit.SECONDS);
      assertThat(link.health().state()).isEqualTo(State.ONLINE);
    } finally {
      broker.kill();
    }
  }

  @Test
  void aRefusedAlertIsAComplaintOfTheLinkUntilTheNextIsTaken() throws Exception {
    int port = TestBroker.freePort();
    String narrow = rules().replace("topic write " + ALERTS + "\n", "");
    TestBroker broker = guarded(port, narrow).start();
    try (BrokerLink link = LinkFixture.started(as("gateway", port), TestingSink.settling())) {
      assertThat(link.publish(ALERTS, new byte[] {'1'}, false))
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(PublishFailed.class);
      await().until(() -> link.health().state() == State.DEGRADED);
      assertThat(link.health().why()).contains(ALERTS).contains("check its access rules");
      assertThat(link.stats().counts().publishRefused()).isEqualTo(1);

      broker.stop();
      Files.writeString(folder.resolve("acl"), rules());
      broker.start();
      await()
          .untilAsserted(() ->
              assertThat(link.publish(ALERTS, new byte[] {'1'}, false))
                  .succeedsWithin(Duration.ofSeconds(5)));
      await().until(() -> link.health().state() == State.ONLINE);
    } finally {
      broker.kill();
    }
  }

  @Test
  void aWrongPasswordIsToldWithTheKeysToCheck() throws Exception {
    int port = TestBroker.freePort();
    TestBroker broker = guarded(port, rules()).start();
    try (BrokerLink link =
        LinkFixture.link(as("gateway", port).withCredentials("gateway", "another"))) {
      link.start(TestingSink.settling());
      await()
          .untilAsserted(() ->
              assertThat(link.health().why())
                  .contains("check mqtt.broker.user and password-file in hall.yaml"));
    } finally {
      broker.kill();
    }
  }

  private static MqttSettings as(String user, int port) {
    return LinkFixture.settings(URI.create("tcp://127.0.0.1:" + port))
        .withCredentials(user, "pass");
  }

  private static String rules() throws IOException {
    return Files.readString(TestBroker.docs().resolve("acl.example"));
  }

  private TestBroker guarded(int port, String rules) throws Exception {
    Path acl = Files.writeString(folder.resolve("acl"), rules);
    Path passwords = Files.createFile(folder.resolve("passwords"));
    addPassword(passwords, "gateway");
    addPassword(passwords, "door");
    return TestBroker.in(folder)
        .with(
            commented()
                .replace("listener 8883", "listener " + port + " 127.0.0.1")
                .replace("/etc/mosquitto/hallguard.passwd", passwords.toString())
                .replace("/etc/mosquitto/hallguard.acl", acl.toString()));
  }

  private static String commented() throws Exception {
    return TestBroker.shipped()
        .lines()
        .dropWhile(line -> !line.startsWith("#listener 8883"))
        .filter(line -> !line.startsWith("# ") && !line.matches("#(cafile|certfile|keyfile).*"))
        .map(line -> "\n" + line.substring(1))
        .reduce("\n", String::concat);
  }

  private static MqttConnectionOptions as(String user) {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setUserName(user);
    options.setPassword("pass".getBytes(UTF_8));
    return options;
  }

  private static void addPassword(Path file, String user) throws Exception {
    Process process =
        new ProcessBuilder("mosquitto_passwd", "-b", file.toString(), user, "pass")
            .inheritIO()
            .start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
