package io.hallguard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** The demo hall's devices: says over MQTT what its sensors would say. One thread. */
final class Devices implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final MqttClient client;
  private final String epoch = UUID.randomUUID().toString();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Devices(MqttClient client) {
    this.client = client;
  }

  static Devices connect(int port) {
    try {
      MqttClient client =
          new MqttClient(
              "tcp://127.0.0.1:" + port, "devices-" + UUID.randomUUID(), new MemoryPersistence());
      client.setTimeToWait(TIMEOUT_MILLIS);
      client.connect();
      return new Devices(client);
    } catch (MqttException e) {
      throw new IllegalStateException("Expected the broker to take the devices in", e);
    }
  }

  /** Every device speaks once, and nothing is wrong. */
  void everythingIsFine() {
    cashDoorCloses();
    frontDoor("closed", "locked");
    boxCloses(1);
    boxCloses(2);
    say("counter-sos", "'holdUp':'normal','tamper':'normal','battery':100");
    zigbee("back-sos", "{\"battery\":97,\"linkquality\":140,\"voltage\":3000,\"tamper\":false}");
    say("exit-lamp-sensor", "'lamp':'lit'");
    say("fire-panel-output", "'fire':'normal'");
    say("mains-input", "'supply':'present'");
    say("ups-input", "'supply':'present'");
    say("cash-door-reader", "'tamper':'normal'");
  }

  void cashDoorOpens() {
    say("cash-door-lock", "'lock':'unlocked'");
    cashDoor(false);
  }

  void cashDoorCloses() {
    cashDoor(true);
    say("cash-door-lock", "'lock':'locked'");
  }

  void frontDoor(String contact, String lock) {
    say("front-door-contact", "'contact':'" + contact + "'");
    say("front-door-lock", "'lock':'" + lock + "'");
  }

  void boxOpens(int number) {
    say("box-%d-contact".formatted(number), "'contact':'open'");
  }

  void boxCloses(int number) {
    say("box-%d-contact".formatted(number), "'contact':'closed'");
  }

  /** The radio button at the back of the cash area is pressed. */
  void holdUp() {
    zigbee("back-sos", "{\"action\":\"emergency\",\"battery\":97,\"linkquality\":140}");
  }

  /** A badge is presented at the cash-area door. */
  void badge(String number) {
    say("cash-door-reader", "'badge':'" + number + "'");
  }

  /** The box's contact tells of a battery that will not last. */
  void batteryOfBoxIsLow(int number) {
    say("box-%d-contact".formatted(number), "'contact':'closed','battery':9");
  }

  private void cashDoor(boolean contact) {
    zigbee(
        "cash-door",
        "{\"contact\":%s,\"battery\":100,\"linkquality\":160,\"voltage\":3015}".formatted(contact));
  }

  private void zigbee(String name, String payload) {
    publish("zigbee2mqtt/" + name, payload);
  }

  /** A message of our own format, its quotes written as apostrophes. */
  private void say(String address, String properties) {
    int number = numbers.merge(address, 1, Integer::sum);
    publish(
        "hallguard/demo/device/" + address,
        "{'v':1,'epoch':'%s','seq':%d,'event':'%s-%d',%s}"
            .formatted(epoch, number, epoch, number, properties)
            .replace('\'', '"'));
  }

  /** Returns when the broker has acknowledged it. */
  private void publish(String topic, String payload) {
    try {
      client.publish(topic, payload.getBytes(UTF_8), 1, false);
    } catch (MqttException e) {
      throw new IllegalStateException("Expected the broker to take " + topic, e);
    }
  }

  @Override
  public void close() {
    try {
      if (client.isConnected()) {
        client.disconnect();
      }
      client.close(true);
    } catch (MqttException e) {
      throw new IllegalStateException("Expected the devices to leave the broker", e);
    }
  }
}
