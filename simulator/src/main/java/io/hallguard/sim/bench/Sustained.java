package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.OpenLoop;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.Gateway;
import io.hallguard.sim.bench.process.Kept;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.bench.process.Ports;
import io.hallguard.sim.bench.process.SyncCount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Events from devices over Mosquitto into the journal: as many as it takes, and at a fixed rate for
 * long. What was sent is counted in the journal afterwards, one by one.
 */
final class Sustained {
  /** So many may be under way while as many as possible are sent; Mosquitto's queue holds more. */
  private static final int WINDOW = 20_000;

  private static final int DOOR_EVERY = 1_000;
  private static final long TRACED_SECONDS = 4;
  private static final Duration DRAINS_WITHIN = Duration.ofMinutes(3);

  /** To be asked for its figures is work for a gateway too. */
  private static final Duration ASK_EVERY = Duration.ofMillis(100);

  private static final String RECORDED = "hallguard_signals_recorded_total";
  private static final double MIB = 1 << 20;

  private final Lab lab;
  private final Limits limits;
  private final Path hall;

  Sustained(Lab lab, Limits limits) {
    this.limits = requireNonNull(limits, "limits is null");
    this.lab = requireNonNull(lab, "lab is null");
    this.hall = lab.folder().resolve("sustained");
  }

  /** The folder of the hall, with the journal that was written. */
  Path hall() {
    return hall;
  }

  List<Figure> measure() {
    int web = Ports.free();
    DeviceLoad load = new DeviceLoad(BenchHall.USUAL, lab.seed(), lab.clock());
    List<Figure> figures = new ArrayList<>();
    try (Mosquitto broker = Mosquitto.start(lab.folder().resolve("broker"), lab.tempo())) {
      Gateway.write(hall, BenchHall.USUAL.yaml(web, broker.port()));
      with(
          broker,
          web,
          Optional.empty(),
          (gateway, devices) -> {
            figures.add(flatOut(gateway, devices, load));
            figures.addAll(held(gateway, devices, load));
          });
      Optional<SyncCount> syncs = SyncCount.in(hall);
      syncs.ifPresent(
          _ -> with(broker, web, syncs, (gateway, devices) -> traced(gateway, devices, load)));
      figures.addAll(counted(load, syncs));
    }
    return figures;
  }

  /** Something to do with a gateway that is ready. */
  @FunctionalInterface
  private interface Work {
    void on(Gateway gateway, MqttSocket devices);
  }

  private void with(Mosquitto broker, int web, Optional<SyncCount> syncs, Work work) {
    try (Gateway gateway = Gateway.start(hall, web, syncs)) {
      gateway.awaitReady(lab.tempo());
      try (MqttSocket devices =
          MqttSocket.connect(broker.port(), "bench-devices", MqttSocket.Heard.NOTHING)) {
        work.on(gateway, devices);
      }
    }
  }

  private Message next(DeviceLoad load, long number) {
    return number % DOOR_EVERY == DOOR_EVERY - 1 ? load.door() : load.report();
  }

  /** As many as it takes: never more under way than fit into everybody's queues. */
  private Figure flatOut(Gateway gateway, MqttSocket devices, DeviceLoad load) {
    lab.says("flat out ...");
    long start = lab.tempo().now();
    long end = start + lab.size().flatOut().toNanos();
    long sent = 0;
    long kept = 0;
    long asked = start;
    while (lab.tempo().now() < end) {
      if (lab.tempo().now() - asked > ASK_EVERY.toNanos()) {
        kept = gateway.metric(RECORDED);
        asked = lab.tempo().now();
      }
      if (sent - kept < WINDOW) {
        Message message = next(load, sent++);
        devices.publish(message.topic(), message.payload());
      } else {
        devices.flush();
        LockSupport.parkNanos(1_000_000);
      }
    }
    devices.flush();
    drain(gateway, sent);
    double seconds = lab.tempo().secondsSince(start);
    return Figure.of("events-flat-out", "durable events, as many as it takes", sent / seconds, "/s")
        .noting("%d under way at most".formatted(WINDOW));
  }

  private List<Figure> held(Gateway gateway, MqttSocket devices, DeviceLoad load) {
    int rate = lab.size().sustainedPerSecond();
    long count = (long) rate * lab.size().sustained().toSeconds();
    lab.says("%d events/s for %s ...".formatted(rate, lab.size().sustained()));
    long before = gateway.metric(RECORDED);
    long start = lab.tempo().now();
    offer(devices, load, rate, count);
    long backlog = before + count - gateway.metric(RECORDED);
    double behind = drain(gateway, before + count);
    double seconds = lab.tempo().secondsSince(start);
    return List.of(
        Figure.of("events-sustained", "durable events, sustained", count / seconds, "/s")
            .atLeast(10_000)
            .beside("append in groups of 100", limits.groups().eventsPerSecond())
            .noting(
                "offered %d/s for %d s; %d behind at its end, %.2f s later none"
                    .formatted(rate, lab.size().sustained().toSeconds(), backlog, behind)),
        Figure.of(
                "memory-sustained",
                "gateway memory, the most under that load",
                gateway.counted().peakBytes() / MIB,
                "MiB")
            .atMost(160)
            .noting(
                "VmHWM; at the end %.0f MiB".formatted(gateway.counted().residentBytes() / MIB)));
  }

  private void offer(MqttSocket devices, DeviceLoad load, int rate, long count) {
    long[] number = new long[1];
    new OpenLoop(lab.tempo(), rate, devices::flush)
        .run(
            count,
            _ -> {
              Message message = next(load, number[0]++);
              devices.publish(message.topic(), message.payload());
            });
  }

  /** Half the rate and a few seconds: being traced slows it down. */
  private void traced(Gateway gateway, MqttSocket devices, DeviceLoad load) {
    lab.says("counting syncs ...");
    offer(devices, load, lab.size().sustainedPerSecond() / 2, tracedEvents());
    drain(gateway, tracedEvents());
  }

  private long tracedEvents() {
    return lab.size().sustainedPerSecond() / 2 * TRACED_SECONDS;
  }

  /** Waits until all is durable; tells how long that took, in seconds. */
  private double drain(Gateway gateway, long count) {
    long from = lab.tempo().now();
    if (!lab.tempo().await(DRAINS_WITHIN, ASK_EVERY, () -> gateway.metric(RECORDED) >= count)) {
      throw new BenchFailed(
          "Expected %d events in the journal, but found %d"
              .formatted(count, gateway.metric(RECORDED)),
          null);
    }
    return lab.tempo().secondsSince(from);
  }

  private List<Figure> counted(DeviceLoad load, Optional<SyncCount> syncs) {
    lab.says("counting what the journal holds ...");
    Kept kept = Kept.in(hall);
    if (kept.events() != load.sent() || kept.repeats() != 0 || kept.gaps() != 0) {
      throw new BenchFailed(
          "Expected each of %d events once in the journal, but found %s"
              .formatted(load.sent(), kept),
          null);
    }
    return syncs.stream()
        .map(count ->
            Figure.of(
                    "events-per-sync",
                    "events that one sync made durable, at half the rate",
                    tracedEvents() / (double) Math.max(1, count.count()),
                    "")
                .noting("%d syncs, counted by strace from start to stop".formatted(count.count())))
        .toList();
  }
}
