package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All wired points of one board. Levels and ratios go in from any thread, each with the moment at
 * which it held; signals come out at once or when {@link #advance} is called. Touches no hardware
 * and waits for nothing, so that an edge is taken even while the gateway is busy.
 */
final class PointBank {
  private final Map<DeviceId, Point> points = new LinkedHashMap<>();
  private final Map<DeviceId, LoopSense> loops = new HashMap<>();
  private final Map<DeviceId, Tick> lastSeen = new HashMap<>();

  /**
   * @param out is called while this bank is locked, so it must only put down what it gets
   * @throws IllegalArgumentException when two points share a name or an input
   */
  PointBank(List<PointBinding> bindings, GpioTimes times, BiConsumer<DeviceId, List<Signal>> out) {
    Map<Object, DeviceId> inputs = new HashMap<>();
    for (PointBinding binding : bindings) {
      DeviceId device = binding.device();
      Object input =
          switch (binding.source()) {
            case Source.Pin pin -> "pin " + pin.bcm();
            case Source.Loop loop -> "channel %d of %s".formatted(loop.channel(), loop.adc());
          };
      DeviceId other = inputs.putIfAbsent(input, device);
      if (other != null) {
        throw new IllegalArgumentException(
            "Expected every input to belong to one device, but %s is named by %s and %s."
                .formatted(input, other, device));
      }
      Point point = new Point(binding, times, signals -> out.accept(device, signals));
      if (points.put(device, point) != null) {
        throw new IllegalArgumentException(
            "Expected every device to have one input, but " + device + " has two.");
      }
      if (binding.source() instanceof Source.Loop loop) {
        loops.put(device, new LoopSense(loop.bands()));
      }
    }
  }

  /**
   * The pin of a device had this level. What is older than what was seen before is passed over: a
   * look that an edge has overtaken.
   */
  synchronized void level(DeviceId device, boolean high, Tick at) {
    Point point = point(device);
    if (point.binding().source() instanceof Source.Pin pin && isNewer(device, at)) {
      point.shows(pin.away(high) ? Circuit.AWAY : Circuit.AT_REST, at);
    }
  }

  /** The loop of a device stood at this ratio of the supply. */
  synchronized void ratio(DeviceId device, double ratio, Tick at) {
    LoopSense sense = loops.get(device);
    if (sense != null && isNewer(device, at)) {
      point(device).shows(sense.measured(ratio, at), at);
    }
  }

  /** The input of a device could not be read. */
  synchronized void failed(DeviceId device, Tick at) {
    point(device).failed(at);
  }

  /** Time has passed. */
  synchronized void advance(Tick now) {
    points.values().forEach(point -> point.advance(now));
  }

  /** Tells how a device stands once more. */
  synchronized void again(DeviceId device, Tick now) {
    point(device).again(now);
  }

  /** When {@link #advance} will next find something, or {@link Debounce#NEVER}. */
  synchronized long dueNanos() {
    return points.values().stream().mapToLong(Point::dueNanos).min().orElse(Debounce.NEVER);
  }

  /** What is wrong with one of them, in one sentence; empty when all are well. */
  synchronized Optional<String> complaint() {
    for (Point point : points.values()) {
      DeviceId device = point.binding().device();
      if (point.chattering()) {
        return Optional.of("Expected %s to settle, but it chatters.".formatted(device));
      }
      @Nullable LoopSense sense = loops.get(device);
      Optional<String> creeping = sense == null ? Optional.empty() : sense.creeping();
      if (creeping.isPresent()) {
        return Optional.of(
            "Expected %s to be well inside its band, but %s.".formatted(device, creeping.get()));
      }
    }
    return Optional.empty();
  }

  private boolean isNewer(DeviceId device, Tick at) {
    Tick before = lastSeen.get(device);
    if (before != null && at.since(before) < 0) {
      return false;
    }
    lastSeen.put(device, at);
    return true;
  }

  private Point point(DeviceId device) {
    Point point = points.get(device);
    if (point == null) {
      throw new IllegalArgumentException(
          "Expected a device of this board, but found " + device + ".");
    }
    return point;
  }
}
