package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.load.Awaited;
import io.hallguard.sim.bench.load.Board;
import io.hallguard.sim.bench.load.BoardWatch;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.OpenLoop;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Gateway;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.bench.process.Ports;
import io.hallguard.sim.bench.process.Staff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * From the moment that an event was due at its device to the moment that a board in the guard room
 * has it: device, Mosquitto, gateway, journal on the disk, live stream.
 */
final class Freshness {
  private static final int PER_SECOND = 1_000;

  /** One in twenty events is of a door of the cash area: an opening, an alert; or a closing. */
  private static final int DOOR_EVERY = 20;

  private static final int PRESS_EVERY = 100;
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(10);
  private static final double MIB = 1 << 20;

  private final Lab lab;
  private final Limits limits;
  private final Path hall;
  private long cuts;

  Freshness(Lab lab, Limits limits) {
    this.limits = requireNonNull(limits, "limits is null");
    this.lab = requireNonNull(lab, "lab is null");
    this.hall = lab.folder().resolve("board");
  }

  List<Figure> measure() {
    int web = Ports.free();
    try (Mosquitto broker = Mosquitto.start(hall.resolve("broker"), lab.tempo())) {
      Gateway.write(hall, BenchHall.USUAL.yaml(web, broker.port()));
      Staff.add(hall, lab.clock());
      try (Gateway gateway = Gateway.start(hall, web, Optional.empty())) {
        gateway.awaitReady(lab.tempo());
        return watched(gateway, broker);
      }
    }
  }

  private List<Figure> watched(Gateway gateway, Mosquitto broker) {
    DeviceLoad load = new DeviceLoad(BenchHall.USUAL, lab.seed(), lab.clock());
    try (MqttSocket devices =
        MqttSocket.connect(broker.port(), "bench-devices", MqttSocket.Heard.NOTHING)) {
      lab.says("warming up for %s ...".formatted(lab.size().warmUp()));
      run(devices, load, lab.size().warmUp(), new BoardWatch(lab.tempo()), gateway);
      lab.says("%d events/s to a board for %s ...".formatted(PER_SECOND, lab.size().board()));
      BoardWatch watch = new BoardWatch(lab.tempo());
      run(devices, load, lab.size().board(), watch, gateway);
      return figures(watch, gateway);
    }
  }

  private void run(
      MqttSocket devices, DeviceLoad load, Duration time, BoardWatch watch, Gateway gateway) {
    try (Board board = Board.logIn(gateway.url(), Staff.LOGIN, Staff.PASSWORD, watch)) {
      long[] number = new long[1];
      new OpenLoop(lab.tempo(), PER_SECOND, devices::flush)
          .run(
              PER_SECOND * time.toSeconds(),
              due -> {
                Message message = next(load, number[0]++);
                watch.expect(message, due);
                devices.publish(message.topic(), message.payload());
              });
      lab.tempo().await(ARRIVES_WITHIN, () -> missing(watch) == 0);
      cuts = board.cuts();
    }
  }

  private static Message next(DeviceLoad load, long number) {
    if (number % PRESS_EVERY == PRESS_EVERY / 2) {
      return load.press();
    }
    return number % DOOR_EVERY == DOOR_EVERY - 1 ? load.door() : load.report();
  }

  private static long missing(BoardWatch watch) {
    return watch.reports().missing() + watch.openings().missing() + watch.holdUps().missing();
  }

  private List<Figure> figures(BoardWatch watch, Gateway gateway) {
    return List.of(
        at("report-to-board-p50", "report to board, median", watch.reports(), 0.5),
        at("report-to-board-p99", "report to board, 99 of 100", watch.reports(), 0.99)
            .atMost(10)
            .beside("broker, sync and stream bare", limits.wayToBoardMillis()),
        at("alert-to-board-p50", "opening to alert on the board, median", watch.openings(), 0.5),
        at("alert-to-board-p99", "opening to alert on the board, 99 of 100", watch.openings(), 0.99)
            .atMost(10),
        at("hold-up-to-board-p50", "hold-up to board, median", watch.holdUps(), 0.5),
        at("hold-up-to-board-p99", "hold-up to board, 99 of 100", watch.holdUps(), 0.99)
            .atMost(10)
            .beside("broker, sync and stream bare", limits.wayToBoardMillis()),
        Figure.of(
                "memory-board",
                "gateway memory, the most at 1,000/s with a board",
                gateway.counted().peakBytes() / MIB,
                "MiB")
            .atMost(160)
            .noting("VmHWM"));
  }

  private Figure at(String name, String what, Awaited awaited, double share) {
    return Figure.of(name, what, awaited.latencies().millis(share), "ms")
        .noting(
            "%d events, the slowest %.1f ms, %d never shown, stream cut %d times"
                .formatted(
                    awaited.latencies().count(),
                    awaited.latencies().maxMillis(),
                    awaited.missing(),
                    cuts));
  }
}
