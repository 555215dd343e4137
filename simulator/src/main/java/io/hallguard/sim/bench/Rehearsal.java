package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.app.DemoAccounts;
import io.hallguard.sim.bench.load.Board;
import io.hallguard.sim.bench.load.BoardWatch;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Gateway;
import io.hallguard.sim.bench.process.Ports;
import io.hallguard.sim.live.GatewayProcess;
import io.hallguard.sim.live.GatewayProcess.RunningGateway;
import io.hallguard.web.DemoLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code rehearse}: a gateway lives for a moment and does a little of everything. The launcher runs
 * it after a build, so that Java can keep what it had to load and later starts are quick.
 */
@Command(name = "rehearse", hidden = true, description = "启动演练 / warms Java's cache")
public final class Rehearsal implements Callable<Integer> {
  private static final BenchHall HALL = new BenchHall(20, 2, 2);
  private static final int ROUNDS = 40;
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);

  private final GatewayProcess process;
  private final Tempo tempo;
  private final InstantSource clock;

  /** Of the given gateway, on the given clocks. */
  public Rehearsal(GatewayProcess process, Tempo tempo, InstantSource clock) {
    this.process = requireNonNull(process, "process is null");
    this.tempo = requireNonNull(tempo, "tempo is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("hallguard-rehearsal");
    int mqtt = Ports.free();
    try {
      String yaml =
          HALL.yaml(Ports.free(), mqtt)
              .replace(
                  "mqtt: {broker: {address: \"tcp://127.0.0.1:%d\"}}".formatted(mqtt),
                  "mqtt: {embedded: {listen: \"127.0.0.1:%d\"}}".formatted(mqtt));
      Gateway.write(folder, yaml);
      try (RunningGateway gateway = process.start(folder.resolve("hall.yaml"))) {
        return play(gateway, mqtt) ? 0 : 1;
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private boolean play(RunningGateway gateway, int mqtt) {
    DeviceLoad load = new DeviceLoad(HALL, 1, clock);
    BoardWatch watch = new BoardWatch(tempo);
    DemoLogin guard = DemoAccounts.LOGINS.getFirst();
    try (Board _ = Board.logIn(gateway.url(), guard.login(), guard.password(), watch);
        MqttSocket devices = MqttSocket.connect(mqtt, "rehearsal", MqttSocket.Heard.NOTHING)) {
      for (int i = 0; i < ROUNDS * HALL.units(); i++) {
        Message message = i % ROUNDS == 0 ? load.door() : load.report();
        watch.expect(message, tempo.now());
        devices.publish(message.topic(), message.payload());
      }
      devices.flush();
      return tempo.await(SHOWN_WITHIN, () -> watch.openings().missing() == 0);
    }
  }
}
