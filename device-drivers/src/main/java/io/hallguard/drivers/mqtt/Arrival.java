package io.hallguard.drivers.mqtt;

import java.time.Instant;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * A message as it came in.
 *
 * @param from the connection that it came over, the only one that may acknowledge it
 * @param at the injected clock when the client handed it over
 */
record Arrival(Connection from, String topic, MqttMessage message, Instant at) {}
