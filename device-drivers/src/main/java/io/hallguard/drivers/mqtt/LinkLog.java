package io.hallguard.drivers.mqtt;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the link tells its log besides its health. */
final class LinkLog {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);

  private LinkLog() {}

  static void sinkFailed(String topic, RuntimeException failure) {
    LOG.error(
        "Expected the gateway to take a message of {}, but it failed; the message stays unsettled"
            + " and the broker delivers it again after the next connection.",
        topic,
        failure);
  }

  static void settleFailed(MqttException failure) {
    LOG.debug(
        "Expected to settle a message, but {}; the broker delivers it again.", Reasons.of(failure));
  }

  static void abandonFailed(MqttException failure) {
    LOG.debug("Expected to let go of a client, but {}.", Reasons.of(failure));
  }

  static void clientTrouble(MqttException failure) {
    LOG.warn("The client reports trouble: {}.", Reasons.of(failure));
  }

  static void farewellFailed(LinkFailure failure) {
    LOG.info("{} The broker sends our last will instead.", failure.getMessage());
  }

  static void sessionLost() {
    LOG.warn(
        "Expected the broker to have kept our session, but it had none; what was queued there is"
            + " gone.");
  }

  static void stillRunning(String thread) {
    LOG.warn("Expected the thread {} to end, but it still runs.", thread);
  }
}
