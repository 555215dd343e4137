package io.hallguard.sim.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.Figure;
import io.hallguard.sim.bench.Lab;
import io.hallguard.sim.bench.load.Awaited;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.DeviceLoad.Shown;
import io.hallguard.sim.bench.load.Latencies;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.OpenLoop;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.bench.process.NodeRed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user would build instead: the same Mosquitto with Node-RED, which applies the same two
 * rules, publishes alerts and appends every event to a file. The file is not synced, so an event in
 * it survives a crash of Node-RED and not one of the machine.
 */
public final class Peer {
  private static final int PER_SECOND = 1_000;
  private static final int DOOR_EVERY = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(20);
  private static final double MIB = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Lab lab;
  private final Path folder;
  private Awaited alerts;

  /** In the lab's folder; Node-RED is installed there. */
  public Peer(Lab lab) {
    this.lab = requireNonNull(lab, "lab is null");
    this.folder = lab.folder().resolve("peer");
    this.alerts = fresh();
  }

  private Awaited fresh() {
    return new Awaited(lab.tempo(), new Latencies());
  }

  /** Installs, starts and measures. */
  public List<Figure> measure() {
    lab.says("installing Node-RED by npm ...");
    NodeRed.install(folder);
    DeviceLoad load = new DeviceLoad(BenchHall.USUAL, lab.seed(), lab.clock());
    try (Mosquitto broker = Mosquitto.start(folder.resolve("broker"), lab.tempo());
        MqttSocket listener =
            MqttSocket.connect(broker.port(), "bench-alerts", (_, payload) -> heard(payload));
        MqttSocket devices =
            MqttSocket.connect(broker.port(), "bench-devices", MqttSocket.Heard.NOTHING)) {
      listener.subscribe(BenchHall.alertTopic());
      try (NodeRed red = NodeRed.start(folder, broker.port(), lab.tempo())) {
        awaitFirst(devices, load);
        lab.says("Node-RED, warming up ...");
        run(devices, load, WARM_UP);
        alerts = fresh();
        lab.says("Node-RED, %d events/s for %s ...".formatted(PER_SECOND, lab.size().board()));
        run(devices, load, lab.size().board());
        return figures(red, load);
      }
    }
  }

  private void heard(byte[] payload) {
    try {
      JsonNode alert = JSON.readTree(payload);
      alerts.arrived(alert.path("place").asText(), alert.path("seq").asLong());
    } catch (IOException e) {
      throw new BenchFailed("Expected an alert of Node-RED, but " + e, e);
    }
  }

  private void awaitFirst(MqttSocket devices, DeviceLoad load) {
    if (!lab.tempo()
        .await(
            ARRIVES_WITHIN,
            () -> {
              send(devices, load.door(), lab.tempo().now());
              devices.flush();
              lab.tempo().pause(Duration.ofMillis(200));
              return alerts.latencies().count() > 0;
            })) {
      throw new BenchFailed("Expected a first alert of Node-RED, but none came", null);
    }
  }

  private void run(MqttSocket devices, DeviceLoad load, Duration time) {
    long[] number = new long[1];
    new OpenLoop(lab.tempo(), PER_SECOND, devices::flush)
        .run(
            PER_SECOND * time.toSeconds(),
            due ->
                send(
                    devices,
                    number[0]++ % DOOR_EVERY == DOOR_EVERY - 1 ? load.door() : load.report(),
                    due));
    boolean all = lab.tempo().await(ARRIVES_WITHIN, () -> alerts.missing() == 0);
    lab.says(all ? "" : alerts.missing() + " alerts never came");
  }

  private void send(MqttSocket devices, Message message, long due) {
    if (message.shown() instanceof Shown.Alert) {
      alerts.expect(message.device(), message.number(), due);
    }
    devices.publish(message.topic(), message.payload());
  }

  private List<Figure> figures(NodeRed red, DeviceLoad load) {
    Latencies latencies = alerts.latencies();
    String note =
        "%d openings, the slowest %.1f ms, %d never came"
            .formatted(latencies.count(), latencies.maxMillis(), alerts.missing());
    return List.of(
        Figure.of(
                "peer-alert-p50",
                "Node-RED: opening to its alert topic, median",
                latencies.millis(0.5),
                "ms")
            .noting(note),
        Figure.of(
                "peer-alert-p99",
                "Node-RED: opening to its alert topic, 99 of 100",
                latencies.millis(0.99),
                "ms")
            .noting(note),
        Figure.of(
                "peer-memory",
                "Node-RED: its memory, the most at 1,000/s",
                red.counted().peakBytes() / MIB,
                "MiB")
            .noting("VmHWM"),
        Figure.of(
                "peer-logged",
                "Node-RED: events in its file, of each one sent",
                logged() / (double) load.sent(),
                "")
            .noting("not synced"));
  }

  private long logged() {
    try (Stream<String> lines = Files.lines(folder.resolve("events.log"), UTF_8)) {
      return lines.count();
    } catch (IOException e) {
      throw new BenchFailed("Expected Node-RED's file, but " + e, e);
    }
  }
}
