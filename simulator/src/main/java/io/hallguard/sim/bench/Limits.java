package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.limit.AppendLimit;
import io.hallguard.sim.bench.limit.BrokerEcho;
import io.hallguard.sim.bench.limit.StreamEcho;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.Latencies;
import java.util.List;

/**
 * The bare limits of the machine at this moment: what the broker, the disk and a stream take when
 * nothing is done with the events.
 */
record Limits(Latencies broker, Latencies stream, AppendLimit.Cost alone, AppendLimit.Cost groups) {
  private static final int PER_SECOND = 1_000;
  private static final int GROUP = 100;

  Limits {
    requireNonNull(broker, "broker is null");
    requireNonNull(stream, "stream is null");
    requireNonNull(alone, "alone is null");
    requireNonNull(groups, "groups is null");
  }

  static Limits measure(Lab lab) {
    lab.says("bare limits ...");
    return new Limits(
        BrokerEcho.measure(lab, PER_SECOND, lab.size().limits()),
        StreamEcho.measure(lab, PER_SECOND, lab.size().limits()),
        AppendLimit.measure(lab, DeviceLoad.REPORT_BYTES, 1, lab.size().single()),
        AppendLimit.measure(lab, DeviceLoad.REPORT_BYTES, GROUP, lab.size().grouped()));
  }

  List<Figure> figures() {
    return List.of(
        Figure.of(
            "limit-broker-p50", "limit: broker echo at 1,000/s, median", broker.millis(0.5), "ms"),
        Figure.of("limit-broker-p99", "limit: broker echo, 99 of 100", broker.millis(0.99), "ms"),
        Figure.of(
            "limit-stream-p99",
            "limit: stream echo at 1,000/s, 99 of 100",
            stream.millis(0.99),
            "ms"),
        Figure.of(
            "limit-sync-p99",
            "limit: append and fdatasync, 99 of 100",
            alone.sync().millis(0.99),
            "ms"),
        Figure.of(
            "limit-append-alone",
            "limit: append and fdatasync, each alone",
            alone.eventsPerSecond(),
            "/s"),
        Figure.of(
            "limit-append-groups",
            "limit: append and fdatasync, groups of " + GROUP,
            groups.eventsPerSecond(),
            "/s"));
  }

  /** What a way to the board cannot be faster than, 99 of 100: broker, sync and stream together. */
  double wayToBoardMillis() {
    return broker.millis(0.99) + alone.sync().millis(0.99) + stream.millis(0.99);
  }
}
