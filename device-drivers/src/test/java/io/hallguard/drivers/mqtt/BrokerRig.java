package io.hallguard.drivers.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.drivers.driver.Driver;
import io.hallguard.drivers.driver.Rig;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A door and a button that speak over the real Mosquitto, in the words of one format. */
final class BrokerRig implements Rig {
  private static final DeviceId DOOR = new DeviceId("cash-door");
  private static final DeviceId BUTTON = new DeviceId("hold-up-1");
  private static final int BURST = 300;

  /** What the two devices send. */
  interface Words {
    Format format();

    String door(Position position);

    String unknown();

    List<String> press();
  }

  private final Words words;
  private final TestBroker broker;
  private TestClient devices;
  private String lastOfDoor;

  BrokerRig(Path folder, Words words) throws IOException, MqttException {
    this.words = words;
    broker = TestBroker.in(folder).start();
    devices = new TestClient(broker.uri(), "devices");
    lastOfDoor = words.door(Position.CLOSED);
  }

  @Override
  public DeviceId contact() {
    return DOOR;
  }

  @Override
  public DeviceId button() {
    return BUTTON;
  }

  @Override
  public Driver driver() {
    return new BrokerLink(
        LinkFixture.settings(broker.uri()),
        LinkFixture.TOPICS,
        List.of(
            new DeviceBinding(DOOR, words.format(), "door"),
            new DeviceBinding(BUTTON, words.format(), "button")),
        LinkFixture.CLOCK);
  }

  @Override
  public void door(Position position) throws MqttException {
    lastOfDoor = words.door(position);
    sayAgain();
  }

  @Override
  public void press() throws MqttException {
    for (String message : words.press()) {
      send("button", message.getBytes(UTF_8), false);
    }
  }

  @Override
  public void sayAgain() throws MqttException {
    send("door", lastOfDoor.getBytes(UTF_8), true);
  }

  @Override
  public void sayUnknown() throws MqttException {
    send("door", words.unknown().getBytes(UTF_8), false);
  }

  @Override
  public void burst() throws MqttException {
    Random random = new Random(42);
    for (int i = 0; i < BURST; i++) {
      byte[] garbage = new byte[random.nextInt(2_000)];
      random.nextBytes(garbage);
      send("door", garbage, false);
    }
  }

  @Override
  public void fail() throws InterruptedException, MqttException {
    devices.close();
    broker.stop();
  }

  @Override
  public void mend() throws IOException, MqttException {
    broker.start();
    devices = new TestClient(broker.uri(), "devices");
  }

  /** A device on a broker speaks for itself. */
  @Override
  public boolean speaksUnasked() {
    return false;
  }

  @Override
  public void close() throws IOException {
    try {
      devices.close();
      broker.kill();
    } catch (MqttException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String address, byte[] payload, boolean retained) throws MqttException {
    devices.publish(LinkFixture.TOPICS.report(words.format(), address), payload, 1, retained);
  }
}
