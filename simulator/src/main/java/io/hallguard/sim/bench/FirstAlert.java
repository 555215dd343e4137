package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Gateway;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.bench.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A door was opened while the gateway was down, and waits at the broker. How long from the start of
 * the gateway's process until the alert is on the alert topic?
 */
final class FirstAlert {
  private static final Duration ALERT_WITHIN = Duration.ofMinutes(1);
  private final Lab lab;
  private final Path hall;

  FirstAlert(Lab lab) {
    this.lab = requireNonNull(lab, "lab is null");
    this.hall = lab.folder().resolve("start");
  }

  List<Figure> measure() {
    int web = Ports.free();
    DeviceLoad load = new DeviceLoad(BenchHall.USUAL, lab.seed(), lab.clock());
    AtomicLong heard = new AtomicLong();
    AtomicLong alerts = new AtomicLong();
    try (Mosquitto broker = Mosquitto.start(hall.resolve("broker"), lab.tempo());
        MqttSocket devices =
            MqttSocket.connect(broker.port(), "bench-devices", MqttSocket.Heard.NOTHING);
        MqttSocket listener =
            MqttSocket.connect(
                broker.port(),
                "bench-alerts",
                (_, _) -> {
                  heard.set(lab.tempo().now());
                  alerts.incrementAndGet();
                })) {
      listener.subscribe(BenchHall.alertTopic());
      Gateway.write(hall, BenchHall.USUAL.yaml(web, broker.port()));
      begin(web);
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < lab.size().starts(); i++) {
        lab.says("start %d of %d ...".formatted(i + 1, lab.size().starts()));
        long before = alerts.get();
        Message opening = load.door();
        devices.publish(opening.topic(), opening.payload());
        devices.flush();
        lab.tempo().await(ALERT_WITHIN, () -> devices.acknowledged() == devices.sent());
        long start = lab.tempo().now();
        try (Gateway gateway = Gateway.start(hall, web, Optional.empty())) {
          if (!lab.tempo().await(ALERT_WITHIN, () -> alerts.get() > before)) {
            throw new BenchFailed("Expected an alert after the start, but none came", null);
          }
          seconds.add((heard.get() - start) / 1e9);
          gateway.awaitReady(lab.tempo());
        }
      }
      seconds.sort(null);
      return List.of(
          Figure.of(
                  "start-to-first-alert",
                  "start of the process to its first alert, median",
                  seconds.get(seconds.size() / 2),
                  "s")
              .atMost(1.5)
              .noting(
                  "%d starts, the slowest %.2f s".formatted(seconds.size(), seconds.getLast())));
    }
  }

  /** The first run ever makes journal and session; it is not what a restart is. */
  private void begin(int web) {
    try (Gateway gateway = Gateway.start(hall, web, Optional.empty())) {
      gateway.awaitReady(lab.tempo());
    }
  }
}
