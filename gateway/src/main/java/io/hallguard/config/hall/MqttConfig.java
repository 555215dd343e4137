package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How devices reach the gateway over MQTT.
 *
 * @param zigbee2mqttTopic the base topic that Zigbee2MQTT publishes under
 * @param receiveMaximum how many messages may wait for our acknowledgement
 * @param maxPayloadBytes a longer payload is reported and not read
 */
public record MqttConfig(
    Broker broker, String zigbee2mqttTopic, int receiveMaximum, int maxPayloadBytes) {
  public MqttConfig {
    requireNonNull(broker, "broker is null");
    requireNonNull(zigbee2mqttTopic, "zigbee2mqttTopic is null");
  }

  /** Where the messages come together. */
  public sealed interface Broker {

    /**
     * The broker inside the gateway. Without users it listens on the loopback interface only.
     *
     * @param users who may connect; with none, whoever is on this machine
     */
    record Embedded(HostPort listen, List<User> users) implements Broker {
      public Embedded {
        requireNonNull(listen, "listen is null");
        users = List.copyOf(users);
        if (users.isEmpty() && !listen.loopback()) {
          throw new IllegalArgumentException(
              "Expected a broker without users to listen on loopback, but found " + listen);
        }
      }
    }

    /** A broker that runs by itself. */
    record External(
        URI address, Optional<String> user, Optional<Path> passwordFile, Optional<Path> caFile)
        implements Broker {
      public External {
        requireNonNull(address, "address is null");
        requireNonNull(user, "user is null");
        requireNonNull(passwordFile, "passwordFile is null");
        requireNonNull(caFile, "caFile is null");
      }
    }
  }

  /**
   * A device or bridge that may connect to the embedded broker.
   *
   * @param passwordFile a file with the password as its one line
   * @param topics topic filters that it may publish to and read
   */
  public record User(String name, Path passwordFile, List<String> topics) {
    public User {
      requireNonNull(name, "name is null");
      requireNonNull(passwordFile, "passwordFile is null");
      topics = List.copyOf(topics);
    }
  }
}
