package io.hallguard.drivers.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Plays a device, or someone who reads along. */
final class TestClient implements AutoCloseable, MqttCallback {
  private final MqttClient client;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  TestClient(URI server, String id) throws MqttException {
    this(server, id, new MqttConnectionOptions());
  }

  TestClient(URI server, String id, MqttConnectionOptions options) throws MqttException {
    client = new MqttClient(server.toString(), id, new MemoryPersistence());
    client.setCallback(this);
    options.setAutomaticReconnect(false);
    client.connect(options);
  }

  /** Returns when the broker has acknowledged it. */
  void publish(String topic, String text) throws MqttException {
    publish(topic, text.getBytes(UTF_8), 1, false);
  }

  void publish(String topic, byte[] payload, int qos, boolean retained) throws MqttException {
    client.publish(topic, payload, qos, retained);
  }

  void subscribe(String filter) throws MqttException {
    client.subscribe(filter, 1);
  }

  /** {@code topic=text}, in order. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    heard.add(topic + "=" + new String(message.getPayload(), UTF_8));
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect();
    }
    client.close(true);
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {}

  @Override
  public void mqttErrorOccurred(MqttException failure) {}

  @Override
  public void deliveryComplete(IMqttToken token) {}

  @Override
  public void connectComplete(boolean reconnect, String server) {}

  @Override
  public void authPacketArrived(int code, MqttProperties properties) {}
}
