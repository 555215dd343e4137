package io.hallguard.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import org.jspecify.annotations.Nullable;

/** An MQTT 5 client with a session that is kept. */
final class TestMqtt implements AutoCloseable, MqttCallback {
  private final MqttClient client;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  TestMqtt(int port, String id, @Nullable String password) throws MqttException {
    client = new MqttClient("tcp://127.0.0.1:" + port, id, new MemoryPersistence());
    client.setTimeToWait(10_000);
    client.setCallback(this);
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(false);
    options.setSessionExpiryInterval(3_600L);
    if (password != null) {
      options.setUserName(id);
      options.setPassword(password.getBytes(UTF_8));
    }
    client.connect(options);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  MqttClient client() {
    return client;
  }

  /** Returns when the broker has acknowledged it. */
  void publish(String topic, String text) throws MqttException {
    client.publish(topic, text.getBytes(UTF_8), 1, false);
  }

  /** The broker's answer: the QoS it grants, or a reason code of 128 and above. */
  int subscribe(String filter) throws MqttException {
    return client.subscribe(filter, 1).getReasonCodes()[0];
  }

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
