package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.broker.BrokerFailed;
import io.hallguard.broker.BrokerSettings;
import io.hallguard.broker.EmbeddedBroker;
import io.hallguard.sim.bench.load.Board;
import io.hallguard.sim.bench.load.BoardWatch;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Gateway;
import io.hallguard.sim.bench.process.Ports;
import io.hallguard.sim.bench.process.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code rehearse}: a gateway lives for a moment and does a little of everything. The launcher runs
 * it after a build, so that Java can keep what it had to load and later starts are quick. The
 * gateway is a process of its own: what the rehearsal itself loads is not kept, because all that is
 * kept takes memory in every gateway.
 */
@Command(name = "rehearse", hidden = true, description = "启动演练 / warms Java's cache")
public final class Rehearsal implements Callable<Integer> {
  private static final BenchHall HALL = new BenchHall(100, 4, 4);
  private static final int MESSAGES = 8_000;
  private static final int DOOR_EVERY = 40;
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);

  @Option(names = "--cache", required = true, description = "缓存文件 / where Java keeps it")
  private Path cache = Path.of("hallguard.aot");

  @Option(
      names = "--embedded",
      description = "使用内置消息代理 / a gateway with the embedded broker, which loads more")
  private boolean embedded;

  private final Tempo tempo;
  private final InstantSource clock;

  /** On the given clocks. */
  public Rehearsal(Tempo tempo, InstantSource clock) {
    this.tempo = requireNonNull(tempo, "tempo is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("hallguard-rehearsal");
    int web = Ports.free();
    int mqtt = Ports.free();
    try {
      Path hall = folder.resolve("hall");
      if (embedded) {
        Gateway.write(hall, withBroker(web, mqtt));
        return rehearse(hall, web, mqtt) ? 0 : 1;
      }
      Gateway.write(hall, HALL.yaml(web, mqtt));
      try (EmbeddedBroker _ =
          EmbeddedBroker.start(BrokerSettings.loopback(folder.resolve("broker"), mqtt))) {
        return rehearse(hall, web, mqtt) ? 0 : 1;
      } catch (BrokerFailed e) {
        throw new BenchFailed("Expected a broker to rehearse with, but " + e.getMessage(), e);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static String withBroker(int web, int mqtt) {
    return HALL.yaml(web, mqtt)
        .replace(
            "mqtt: {broker: {address: \"tcp://127.0.0.1:%d\"}}".formatted(mqtt),
            "mqtt: {embedded: {listen: \"127.0.0.1:%d\"}}".formatted(mqtt));
  }

  /** The first life makes the journal; what is kept is of the second, which finds one. */
  private boolean rehearse(Path hall, int web, int mqtt) {
    Staff.add(hall, clock);
    DeviceLoad load = new DeviceLoad(HALL, 1, clock);
    try (Gateway gateway = Gateway.start(hall, web, Optional.empty())) {
      gateway.awaitReady(tempo);
      if (!play(gateway, mqtt, load)) {
        return false;
      }
    }
    List<String> keep = List.of("-XX:AOTCacheOutput=" + cache.toAbsolutePath());
    try (Gateway gateway = Gateway.start(hall, web, keep)) {
      gateway.awaitReady(tempo);
      return play(gateway, mqtt, load);
    }
  }

  private boolean play(Gateway gateway, int mqtt, DeviceLoad load) {
    BoardWatch watch = new BoardWatch(tempo);
    try (Board _ = Board.logIn(gateway.url(), Staff.LOGIN, Staff.PASSWORD, watch);
        MqttSocket devices = MqttSocket.connect(mqtt, "rehearsal", MqttSocket.Heard.NOTHING)) {
      for (int i = 0; i < MESSAGES; i++) {
        Message message = i % DOOR_EVERY == 0 ? load.door() : load.report();
        watch.expect(message, tempo.now());
        devices.publish(message.topic(), message.payload());
      }
      devices.flush();
      return tempo.await(SHOWN_WITHIN, () -> watch.openings().missing() == 0);
    }
  }
}
