package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A message of ours on its way out; a copy of the bytes, so that the caller may reuse its own. */
final class Letter {
  private final String topic;
  private final byte[] payload;
  private final boolean retained;

  Letter(String topic, byte[] payload, boolean retained) {
    this.topic = requireNonNull(topic, "topic is null");
    this.payload = payload.clone();
    this.retained = retained;
  }

  void over(Connection connection, CompletableFuture<Void> done) throws MqttException {
    connection.publish(topic, payload, retained, done);
  }
}
