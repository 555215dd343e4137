package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.MqttConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.config.hall.WebConfig;
import java.util.OptionalInt;

/**
 * Ports that take the place of those in hall.yaml.
 *
 * @param pages of the pages; empty keeps the file's
 * @param broker of the broker inside the gateway; empty keeps the file's
 */
public record Ports(OptionalInt pages, OptionalInt broker) {

  /** Those of the file. */
  public static final Ports OF_THE_FILE = new Ports(OptionalInt.empty(), OptionalInt.empty());

  public Ports {
    requireNonNull(pages, "pages is null");
    requireNonNull(broker, "broker is null");
  }

  HallConfig in(HallConfig file) {
    return file.reachedAt(web(file.web()), mqtt(file.mqtt()));
  }

  private WebConfig web(WebConfig file) {
    return file.at(at(file.listen(), pages));
  }

  private MqttConfig mqtt(MqttConfig file) {
    Broker moved =
        switch (file.broker()) {
          case Broker.Embedded embedded ->
              new Broker.Embedded(at(embedded.listen(), broker), embedded.users());
          case Broker.External external -> external;
        };
    return new MqttConfig(
        moved, file.zigbee2mqttTopic(), file.receiveMaximum(), file.maxPayloadBytes());
  }

  private static HostPort at(HostPort file, OptionalInt port) {
    return port.isEmpty() ? file : new HostPort(file.host(), port.getAsInt());
  }
}
