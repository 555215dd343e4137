package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.ClockTrust;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HallConfig.Coordinates;
import io.hallguard.config.hall.HistoryConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.config.hall.LogLevel;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.config.hall.MqttConfig.User;
import io.hallguard.config.problem.Problem;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.plan.Zone;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {

  @Test
  void theSmallestFileHasEveryDefault() {
    HallConfig config = Halls.loaded(Halls.SMALLEST);

    assertThat(config.plan().hall().value()).isEqualTo("test");
    assertThat(config.plan().name()).isEqualTo(new Text("测试营业厅", "测试营业厅"));
    assertThat(config.plan().timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(config.plan().places()).isEmpty();
    assertThat(config.plan().parameters()).isEqualTo(Parameters.defaults());
    assertThat(config.coordinates()).isEmpty();
    assertThat(config.mqtt().broker())
        .isEqualTo(new Broker.Embedded(new HostPort("127.0.0.1", 1883), List.of()));
    assertThat(config.mqtt().zigbee2mqttTopic()).isEqualTo("zigbee2mqtt");
    assertThat(config.mqtt().receiveMaximum()).isEqualTo(500);
    assertThat(config.mqtt().maxPayloadBytes()).isEqualTo(65536);
    assertThat(config.web().listen()).isEqualTo(new HostPort("127.0.0.1", 8080));
    assertThat(config.web().publicAddress()).isEmpty();
    assertThat(config.web().https())
        .isEqualTo(new HttpsConfig.OwnAuthority(List.of(), Optional.empty()));
    assertThat(config.history()).isEmpty();
    assertThat(config.dataFolder()).isEqualTo(Path.of("etc/data"));
    assertThat(config.clock()).isEqualTo(ClockTrust.WHEN_SYNCHRONIZED);
    assertThat(config.log()).isEqualTo(LogLevel.INFO);
    assertThat(config.hours().on(DayOfWeek.MONDAY)).isEmpty();
  }

  @Test
  void theExampleIsReadWhole() {
    HallConfig config = Halls.loaded(Halls.EXAMPLE);

    assertThat(config.plan().places()).hasSize(13);
    assertThat(config.plan().devices()).hasSize(14);
    assertThat(config.zones())
        .extracting(Zone::id)
        .containsExactly("cash", "lobby", "self-service", "office");
    assertThat(config.coordinates()).contains(new Coordinates(40.84, 111.75));
    assertThat(config.hours().on(DayOfWeek.MONDAY)).hasToString("[08:30-12:00, 13:30-17:30]");
    assertThat(config.web().listen()).isEqualTo(new HostPort("0.0.0.0", 8443));
    assertThat(config.web().https())
        .isEqualTo(
            new HttpsConfig.OwnAuthority(
                List.of("hall-17.local", "192.168.1.20"),
                Optional.of(new HostPort("0.0.0.0", 8080))));
    assertThat(config.mqtt().broker())
        .isEqualTo(
            new Broker.Embedded(
                new HostPort("0.0.0.0", 1883),
                List.of(
                    user("zigbee2mqtt", "zigbee2mqtt/#"),
                    user("sensor-board", "hallguard/huimin-road/device/#"))));
  }

  @Test
  void aHistoryNeedsItsAddressOnly() {
    assertThat(Halls.loaded(Halls.SMALLEST + "history: {url: 'http://127.0.0.1:8428'}\n").history())
        .contains(
            new HistoryConfig(
                URI.create("http://127.0.0.1:8428"),
                "hallguard",
                "hallguard",
                Optional.empty(),
                5_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(1)));
  }

  @Test
  void everythingOfTheHistoryCanBeSetAndAnAddressInClearIsWarnedOf() {
    ConfigResult read =
        Halls.read(
            Halls.SMALLEST
                + """
                history:
                  url: http://influx.example.cn:8086
                  org: power
                  bucket: halls
                  token-file: secrets/influx.token
                  batch: 100
                  timeout: 30s
                  every: 1m
                """);

    assertThat(read)
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class,
            loaded -> {
              assertThat(loaded.config().history())
                  .contains(
                      new HistoryConfig(
                          URI.create("http://influx.example.cn:8086"),
                          "power",
                          "halls",
                          Optional.of(Path.of("etc/secrets/influx.token")),
                          100,
                          Duration.ofSeconds(30),
                          Duration.ofMinutes(1)));
              assertThat(loaded.warnings())
                  .extracting(warning -> warning.path())
                  .containsExactly("history.url");
            });
  }

  private static User user(String name, String topic) {
    return new User(name, Path.of("../docs/examples/secrets", name + ".password"), List.of(topic));
  }

  @Test
  void theDemoLoadsWithoutAWarning() {
    assertThat(ConfigReader.read(Halls.DEMO))
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class, loaded -> assertThat(loaded.warnings()).isEmpty());
  }

  @Test
  void everyNumberOfTheRulesCanBeSet() {
    Parameters parameters =
        Halls.loaded(
                Halls.SMALLEST
                    + """
                    rules:
                      door: {lead: 11s, guard: 12s, lock-after-close: 13s}
                      box: {open: 14m, register: 1h30m}
                      grant: {walk-up: 16m, booking-margin: 0s, attribution: 18s, longest: 19h, stay: 20m}
                      signal: {late: 20s, missing: 21s, unreadable-quiet: 22m, battery-low: 23%}
                    """)
            .plan()
            .parameters();

    assertThat(parameters)
        .isEqualTo(
            new Parameters(
                new Parameters.DoorTimes(
                    Duration.ofSeconds(11), Duration.ofSeconds(12), Duration.ofSeconds(13)),
                new Parameters.BoxTimes(
                    Duration.ofMinutes(14), Duration.ofMinutes(90), Duration.ofMinutes(2)),
                new Parameters.GrantTimes(
                    Duration.ofMinutes(16),
                    Duration.ZERO,
                    Duration.ofSeconds(18),
                    Duration.ofHours(19),
                    Duration.ofMinutes(20)),
                new Parameters.SignalTimes(
                    Duration.ofSeconds(20), Duration.ofSeconds(21), Duration.ofMinutes(22), 23),
                VisitorRules.defaults()));
  }

  @Test
  void anExternalBrokerIsReadWithItsFiles() {
    assertThat(
            Halls.loaded(
                    """
                    hall: {id: test, name: Test}
                    mqtt:
                      broker: {address: "ssl://10.1.2.3:8883", user: hall, password-file: /run/p, ca-file: ca.pem}
                    """)
                .mqtt()
                .broker())
        .isEqualTo(
            new Broker.External(
                URI.create("ssl://10.1.2.3:8883"),
                Optional.of("hall"),
                Optional.of(Path.of("/run/p")),
                Optional.of(Path.of("etc/ca.pem"))));
  }

  @Test
  void whatIsOddButAllowedIsAWarning() {
    ConfigResult result =
        Halls.read(
            """
            hall: {id: test, name: Test}
            boxes:
              box-1: {name: 款箱, contact: c1}
            devices:
              c1: {name: 箱磁, class: contact, format: zigbee2mqtt}
              spare: {name: 备用, class: contact, format: native, accept-slow-supervision: 王}
            mqtt:
              broker: {address: "tcp://10.1.2.3:1883"}
            web: {listen: "0.0.0.0:8080", https: off, public-address: "http://hall.example.cn"}
            """);

    assertThat(result)
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class,
            loaded ->
                assertThat(loaded.warnings())
                    .extracting(Problem::path)
                    .containsExactly(
                        "devices.c1",
                        "devices.spare",
                        "devices.spare",
                        "mqtt.broker.address",
                        "web.listen"));
  }
}
