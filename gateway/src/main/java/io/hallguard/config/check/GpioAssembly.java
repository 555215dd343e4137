package io.hallguard.config.check;

import io.hallguard.config.hall.Chip;
import io.hallguard.config.hall.GpioConfig;
import io.hallguard.config.hall.LoopParts;
import io.hallguard.config.hall.OutputConfig;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.GpioKeys;
import io.hallguard.config.key.HallKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.drivers.gpio.AdcBinding;
import io.hallguard.drivers.gpio.AdcChip;
import io.hallguard.drivers.gpio.AdcId;
import io.hallguard.drivers.gpio.ChatterLimits;
import io.hallguard.drivers.gpio.DebounceTimes;
import io.hallguard.drivers.gpio.GpioTimes;
import io.hallguard.drivers.gpio.LoopBands;
import io.hallguard.drivers.gpio.LoopResistors;
import io.hallguard.drivers.gpio.OutputBinding;
import io.hallguard.drivers.gpio.OutputBinding.Pattern;
import io.hallguard.drivers.gpio.OutputId;
import io.hallguard.drivers.gpio.PointBinding;
import io.hallguard.drivers.gpio.Source;
import io.hallguard.drivers.gpio.Watches;
import io.hallguard.drivers.signal.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The board's own wires, of a file in which nothing was refused. */
final class GpioAssembly {
  private static final int STANDARD_NORMAL = 2_200;
  private static final int STANDARD_ALARM = 4_700;
  private static final int STANDARD_TOLERANCE = 5;
  private static final double LINE_OHMS = 100;

  private final SectionValue file;

  GpioAssembly(SectionValue file) {
    this.file = file;
  }

  GpioConfig gpio() {
    List<PointBinding> points = new ArrayList<>();
    List<LoopParts> loops = new ArrayList<>();
    file.get(DeviceKeys.DEVICES)
        .forEach((id, device) ->
            device
                .value()
                .getOptional(GpioKeys.WIRE)
                .ifPresent(wire -> {
                  DeviceId name = new DeviceId(id);
                  points.add(point(name, watches(device.value()), wire));
                  if (wire.getOptional(GpioKeys.CONVERTER).isPresent()) {
                    loops.add(parts(name, wire));
                  }
                }));
    return new GpioConfig(points, converters(), loops, outputs(), times());
  }

  private static Watches watches(SectionValue device) {
    return device
        .get(DeviceKeys.CLASS)
        .watches()
        .orElseThrow(() -> new IllegalStateException("Expected a class that one wire can watch"));
  }

  private static PointBinding point(DeviceId device, Watches watches, SectionValue wire) {
    return new PointBinding(device, watches, source(wire), debounce(watches, wire));
  }

  /** How long a change must last. */
  static DebounceTimes debounce(Watches watches, SectionValue wire) {
    DebounceTimes usual = watches.debounce();
    return new DebounceTimes(
        wire.getOptional(GpioKeys.IGNORE_BELOW).orElse(usual.ignoreBelow()),
        wire.getOptional(GpioKeys.REPORT_AFTER).orElse(usual.reportAfter()));
  }

  private static Source source(SectionValue wire) {
    return wire.getOptional(GpioKeys.PIN)
        .<Source>map(pin ->
            new Source.Pin(pin, wire.get(GpioKeys.PULL).meant(), wire.get(GpioKeys.REST).meant()))
        .orElseGet(() ->
            new Source.Loop(
                new AdcId(wire.get(GpioKeys.CONVERTER)), wire.get(GpioKeys.CHANNEL), bands(wire)));
  }

  /**
   * What the loop's resistors show.
   *
   * @throws IllegalArgumentException when two states could look alike
   */
  static LoopBands bands(SectionValue wire) {
    int normal = wire.get(GpioKeys.NORMAL_OHMS);
    int alarm = wire.get(GpioKeys.ALARM_OHMS);
    int pullUp = wire.get(GpioKeys.PULL_UP_OHMS);
    int tolerance = wire.get(GpioKeys.TOLERANCE);
    boolean standard =
        normal == STANDARD_NORMAL
            && alarm == STANDARD_ALARM
            && pullUp == STANDARD_NORMAL
            && tolerance <= STANDARD_TOLERANCE;
    return standard
        ? LoopBands.STANDARD
        : LoopBands.of(new LoopResistors(normal, alarm, pullUp, tolerance / 100.0, LINE_OHMS));
  }

  private static LoopParts parts(DeviceId device, SectionValue wire) {
    return new LoopParts(
        device,
        wire.get(GpioKeys.NORMAL_OHMS),
        wire.get(GpioKeys.ALARM_OHMS),
        wire.get(GpioKeys.PULL_UP_OHMS));
  }

  private GpioTimes times() {
    SectionValue gpio = file.get(GpioKeys.GPIO);
    GpioTimes usual = GpioTimes.STANDARD;
    return new GpioTimes(
        gpio.get(GpioKeys.LOOK_AGAIN),
        usual.pollLoops(),
        gpio.get(GpioKeys.SIGN_OF_LIFE),
        Optional.of(gpio.get(GpioKeys.STUCK_AFTER)),
        usual.failing(),
        usual.again(),
        new ChatterLimits(
            gpio.get(GpioKeys.CHATTER_TIMES),
            gpio.get(GpioKeys.CHATTER_WITHIN),
            gpio.get(GpioKeys.CHATTER_CALM)));
  }

  private List<AdcBinding> converters() {
    List<AdcBinding> converters = new ArrayList<>();
    file.get(GpioKeys.GPIO)
        .get(GpioKeys.CONVERTERS)
        .forEach((id, keys) -> converters.add(new AdcBinding(new AdcId(id), chip(keys.value()))));
    return converters;
  }

  /** The chip where it sits. */
  static AdcChip chip(SectionValue converter) {
    Chip chip = converter.get(GpioKeys.CHIP);
    return switch (chip) {
      case ADS1115 ->
          new AdcChip.Ads1115(
              converter.getOptional(GpioKeys.BUS).orElse(1),
              Integer.decode(converter.get(GpioKeys.I2C_ADDRESS)));
      case MCP3008 ->
          new AdcChip.Mcp3008(
              converter.getOptional(GpioKeys.BUS).orElse(0), converter.get(GpioKeys.CHIP_SELECT));
    };
  }

  private List<OutputConfig> outputs() {
    List<OutputConfig> outputs = new ArrayList<>();
    file.get(GpioKeys.OUTPUTS)
        .forEach((id, keys) -> outputs.add(output(new OutputId(id), keys.value())));
    return outputs;
  }

  private static OutputConfig output(OutputId id, SectionValue keys) {
    OutputKind kind = keys.get(GpioKeys.OUTPUT_KIND);
    Pattern pattern =
        keys.getOptional(GpioKeys.PULSE)
            .<Pattern>map(Pattern.Pulsed::new)
            .orElseGet(
                () -> kind == OutputKind.WATCHING ? new Pattern.Fed() : new Pattern.Steady());
    return new OutputConfig(
        new OutputBinding(
            id,
            keys.get(GpioKeys.ON).meant(),
            keys.get(GpioKeys.OUTPUT_PIN),
            pattern,
            keys.getOptional(GpioKeys.LONGEST).orElse(kind.longest())),
        keys.get(HallKeys.NAME),
        kind,
        keys.getOptional(GpioKeys.AUDIENCE).map(screen -> screen.meant()));
  }
}
