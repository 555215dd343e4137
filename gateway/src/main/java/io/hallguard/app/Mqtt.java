package io.hallguard.app;

import io.hallguard.broker.Account;
import io.hallguard.broker.BrokerFailed;
import io.hallguard.broker.BrokerSettings;
import io.hallguard.broker.EmbeddedBroker;
import io.hallguard.broker.TopicFilter;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.MqttConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.mqtt.BrokerLink;
import io.hallguard.drivers.mqtt.MqttSettings;
import io.hallguard.drivers.mqtt.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The broker, when it is ours, and the link to it. */
final class Mqtt {
  /** How many messages may wait to be sent. */
  private static final int PUBLISH_QUEUE = 1_024;

  private final HallConfig config;
  private final String clientId;
  private final String ownPassword;

  Mqtt(HallConfig config) {
    this.config = config;
    this.clientId = "hallguard-" + config.plan().hall();
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    this.ownPassword = HexFormat.of().formatHex(random);
  }

  /** Whether the hall has the embedded broker, which must serve before the link can connect. */
  boolean embedded() {
    return config.mqtt().broker() instanceof Broker.Embedded;
  }

  /** Starts the embedded broker, when the hall has one. */
  Optional<EmbeddedBroker> broker(Path folder) throws StartFailed {
    return switch (config.mqtt().broker()) {
      case Broker.External _ -> Optional.empty();
      case Broker.Embedded embedded -> Optional.of(start(embedded, folder));
    };
  }

  private EmbeddedBroker start(Broker.Embedded embedded, Path folder) throws StartFailed {
    HostPort listen = embedded.listen();
    try {
      List<Account> accounts = accounts(embedded.users());
      return EmbeddedBroker.start(
          BrokerSettings.of(folder, listen.host(), listen.port(), accounts).letInFirst(clientId));
    } catch (BrokerFailed e) {
      throw failed(e, listen);
    }
  }

  private static StartFailed failed(BrokerFailed e, HostPort listen) {
    return switch (e) {
      case BrokerFailed.PortInUse _ ->
          new StartFailed(
              Exit.PORT_IN_USE,
              new Text(
                  "MQTT 端口 %s 已被占用:请停止占用它的程序,或在 hall.yaml 的 mqtt.embedded.listen 换一个端口。"
                      .formatted(listen),
                  ("Expected to listen for MQTT on %s, but the port is taken: stop the program that"
                          + " has it, or choose another in hall.yaml, mqtt.embedded.listen.")
                      .formatted(listen)),
              e);
      case BrokerFailed.FolderNotWritable _ -> StartFailed.because(Exit.FOLDER_NOT_WRITABLE, "", e);
      case BrokerFailed.NotActive _ ->
          StartFailed.because(Exit.BROKER_FAILED, "内置 MQTT 服务器未能启动:", e);
    };
  }

  /** The devices' accounts and, when there are any, the gateway's own. */
  private List<Account> accounts(List<MqttConfig.User> users) throws StartFailed {
    List<Account> accounts = new ArrayList<>();
    for (MqttConfig.User user : users) {
      List<TopicFilter> topics = user.topics().stream().map(TopicFilter::new).toList();
      accounts.add(
          new Account(
              user.name(),
              secret(
                  "mqtt.embedded.users.%s.password-file".formatted(user.name()),
                  user.passwordFile()),
              topics,
              topics));
    }
    if (!accounts.isEmpty()) {
      List<TopicFilter> everything = List.of(new TopicFilter("#"));
      accounts.add(new Account(clientId, ownPassword, everything, everything));
    }
    return accounts;
  }

  /** The link, not yet started. */
  BrokerLink link(InstantSource clock) throws StartFailed {
    MqttConfig mqtt = config.mqtt();
    MqttSettings settings =
        switch (mqtt.broker()) {
          case Broker.Embedded embedded -> embedded(embedded);
          case Broker.External external -> external(external);
        };
    return new BrokerLink(
        settings.withLimits(mqtt.receiveMaximum(), mqtt.maxPayloadBytes(), PUBLISH_QUEUE),
        new Topics(config.plan().hall().value(), mqtt.zigbee2mqttTopic()),
        config.devices().stream().flatMap(device -> device.overMqtt().stream()).toList(),
        clock);
  }

  private MqttSettings embedded(Broker.Embedded embedded) {
    String host = embedded.listen().host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    HostPort own = new HostPort(everywhere ? "127.0.0.1" : host, embedded.listen().port());
    MqttSettings settings =
        MqttSettings.of(URI.create("tcp://" + own), clientId).keepingWindowOurselves();
    return embedded.users().isEmpty() ? settings : settings.withCredentials(clientId, ownPassword);
  }

  private MqttSettings external(Broker.External external) throws StartFailed {
    MqttSettings plain = MqttSettings.of(external.address(), clientId);
    MqttSettings settings = external.caFile().map(plain::withAuthority).orElse(plain);
    if (external.user().isEmpty() || external.passwordFile().isEmpty()) {
      return settings;
    }
    return settings.withCredentials(
        external.user().get(), secret("mqtt.broker.password-file", external.passwordFile().get()));
  }

  /** The check has seen the file; it may have gone since. */
  private static String secret(String key, Path file) throws StartFailed {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailed(
          Exit.REFUSED,
          new Text(
              "%s:读不到密码文件 %s,请检查路径和权限。".formatted(key, file.toAbsolutePath()),
              "%s: expected a password in %s, but it cannot be read: check the path and its permissions."
                  .formatted(key, file.toAbsolutePath())),
          e);
    }
  }
}
