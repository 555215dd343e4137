package io.hallguard.drivers.gpio;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one supervised loop: which state a ratio stands for, and whether a sound line creeps
 * towards the edge of its band. Pure; one thread at a time.
 */
final class LoopSense {

  /** A band holds on to a ratio that leaves it by less than this. */
  private static final double HYSTERESIS = 0.005;

  /** A line is creeping when it stands within this part of its band from the edge. */
  private static final double CREEPING = 0.2;

  /** So long: a fault must last 10 s (figures §5). */
  static final Duration CREEPS_AFTER = Duration.ofSeconds(10);

  private final LoopBands bands;
  private Circuit now = Circuit.DOUBT;
  private double ratio = Double.NaN;
  private Optional<Tick> nearEdgeSince = Optional.empty();
  private boolean creeping;

  LoopSense(LoopBands bands) {
    this.bands = bands;
  }

  /** The state that this ratio of the supply stands for. */
  Circuit measured(double ratio, Tick at) {
    this.ratio = ratio;
    if (!within(now, ratio, HYSTERESIS)) {
      now = stateOf(ratio);
    }
    watch(at);
    return now;
  }

  /** The state that a ratio stands for when nothing was known before. */
  static Circuit stateOf(LoopBands bands, double ratio) {
    return new LoopSense(bands).stateOf(ratio);
  }

  /** One sentence while it creeps. */
  Optional<String> creeping() {
    return creeping
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "its line creeps: it stands at %.3f, where %.3f to %.3f is expected",
                ratio,
                from(now),
                to(now)))
        : Optional.empty();
  }

  private Circuit stateOf(double value) {
    for (Circuit circuit : Circuit.values()) {
      if (circuit != Circuit.DOUBT && within(circuit, value, 0)) {
        return circuit;
      }
    }
    return Circuit.DOUBT;
  }

  /** Doubt is what is left, so it holds on to nothing. */
  private boolean within(Circuit circuit, double value, double more) {
    return circuit != Circuit.DOUBT && value >= from(circuit) - more && value <= to(circuit) + more;
  }

  private void watch(Tick at) {
    double width = to(now) - from(now);
    double inner = CREEPING * width;
    boolean nearEdge = now.sound() && (ratio < from(now) + inner || ratio > to(now) - inner);
    if (!nearEdge) {
      nearEdgeSince = Optional.empty();
      creeping = false;
      return;
    }
    Tick since = nearEdgeSince.orElse(at);
    nearEdgeSince = Optional.of(since);
    creeping = creeping || at.since(since) >= CREEPS_AFTER.toNanos();
  }

  private double from(Circuit circuit) {
    return switch (circuit) {
      case SHORT -> Double.NEGATIVE_INFINITY;
      case AT_REST -> bands.normalFrom();
      case AWAY -> bands.alarmFrom();
      case CUT -> bands.cutAbove();
      case DOUBT -> Double.NaN;
    };
  }

  private double to(Circuit circuit) {
    return switch (circuit) {
      case SHORT -> bands.shortBelow();
      case AT_REST -> bands.normalTo();
      case AWAY -> bands.alarmTo();
      case CUT -> Double.POSITIVE_INFINITY;
      case DOUBT -> Double.NaN;
    };
  }
}
