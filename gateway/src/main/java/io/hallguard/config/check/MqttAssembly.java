package io.hallguard.config.check;

import io.hallguard.config.hall.MqttConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.config.hall.MqttConfig.User;
import io.hallguard.config.key.At;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How devices reach the gateway, of a file in which nothing was refused. */
final class MqttAssembly {
  private final Path folder;

  MqttAssembly(Path folder) {
    this.folder = folder;
  }

  MqttConfig mqtt(SectionValue mqtt) {
    Broker broker =
        mqtt.getOptional(NetworkKeys.EMBEDDED)
            .map(this::embedded)
            .orElseGet(() -> external(mqtt.get(NetworkKeys.BROKER)));
    return new MqttConfig(
        broker,
        mqtt.get(NetworkKeys.ZIGBEE2MQTT_TOPIC),
        mqtt.get(NetworkKeys.RECEIVE_MAXIMUM),
        mqtt.get(NetworkKeys.MAX_PAYLOAD));
  }

  private Broker embedded(SectionValue keys) {
    List<User> users = new ArrayList<>();
    keys.get(NetworkKeys.USERS)
        .forEach((name, user) ->
            users.add(
                new User(
                    name,
                    file(user.value().get(NetworkKeys.USER_PASSWORD_FILE)),
                    user.value().get(NetworkKeys.USER_TOPICS).stream().map(At::value).toList())));
    return new Broker.Embedded(keys.get(NetworkKeys.BROKER_LISTEN), users);
  }

  private Broker external(SectionValue keys) {
    return new Broker.External(
        keys.get(NetworkKeys.BROKER_ADDRESS),
        keys.getOptional(NetworkKeys.BROKER_USER),
        keys.getOptional(NetworkKeys.BROKER_PASSWORD_FILE).map(this::file),
        keys.getOptional(NetworkKeys.BROKER_CA_FILE).map(this::file));
  }

  private Path file(Path written) {
    return folder.resolve(written).normalize();
  }
}
