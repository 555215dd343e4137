package io.hallguard.drivers.mqtt;

import java.time.InstantSource;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** What the client tells us on its own threads. Hands everything over and waits for no answer. */
final class Callbacks implements MqttCallback {
  private final Connection connection;
  private final Inbox inbox;
  private final InstantSource clock;

  Callbacks(Connection connection, Inbox inbox, InstantSource clock) {
    this.connection = connection;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
    inbox.put(new Arrival(connection, topic, message, clock.instant()));
  }

  @Override
  public void disconnected(@Nullable MqttDisconnectResponse response) {
    connection.end(Reasons.of(response));
  }

  @Override
  public void mqttErrorOccurred(MqttException failure) {
    LinkLog.clientTrouble(failure);
  }

  @Override
  public void deliveryComplete(IMqttToken token) {}

  @Override
  public void connectComplete(boolean reconnect, String server) {}

  @Override
  public void authPacketArrived(int code, MqttProperties properties) {}
}
