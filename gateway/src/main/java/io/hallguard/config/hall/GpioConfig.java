package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.gpio.AdcBinding;
import io.hallguard.drivers.gpio.GpioTimes;
import io.hallguard.drivers.gpio.PointBinding;
import java.util.List;

/**
 * The board's own wires.
 *
 * @param points inputs, in the order of the file
 * @param loops the resistors of each loop, as the wiring sheet names them
 */
public record GpioConfig(
    List<PointBinding> points,
    List<AdcBinding> converters,
    List<LoopParts> loops,
    List<OutputConfig> outputs,
    GpioTimes times) {
  public GpioConfig {
    points = List.copyOf(points);
    converters = List.copyOf(converters);
    loops = List.copyOf(loops);
    outputs = List.copyOf(outputs);
    requireNonNull(times, "times is null");
  }

  /** Whether there is a wire at all. */
  public boolean isEmpty() {
    return points.isEmpty() && outputs.isEmpty();
  }
}
