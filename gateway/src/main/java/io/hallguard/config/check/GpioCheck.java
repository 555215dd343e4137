package io.hallguard.config.check;

import io.hallguard.config.check.Wire.Watched;
import io.hallguard.config.hall.Format;
import io.hallguard.config.hall.Rest;
import io.hallguard.config.key.At;
import io.hallguard.config.key.DeviceKeys;
import io.hallguard.config.key.Durations;
import io.hallguard.config.key.GpioKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wired inputs: each device of that format has one wire, and no two wires meet. */
final class GpioCheck {
  private final Map<String, At<SectionValue>> devices;
  private final Map<String, At<SectionValue>> converters;
  private final Optional<Duration> life;
  private final List<Wire> wires;
  private final PinCheck pins;
  private final Problems problems;

  private record Input(String converter, int channel) {}

  GpioCheck(SectionValue file, List<Wire> wires, Problems problems) {
    this.devices = file.getOptional(DeviceKeys.DEVICES).orElse(Map.of());
    this.converters =
        file.getOptional(GpioKeys.GPIO)
            .flatMap(gpio -> gpio.getOptional(GpioKeys.CONVERTERS))
            .orElse(Map.of());
    this.life =
        file.getOptional(GpioKeys.GPIO).flatMap(gpio -> gpio.getOptional(GpioKeys.SIGN_OF_LIFE));
    this.wires = wires;
    this.pins = new PinCheck(file, converters.values(), problems);
    this.problems = problems;
  }

  void run() {
    Map<Input, String> inputs = new HashMap<>();
    devices.forEach((id, device) -> {
      SectionValue keys = device.value();
      boolean wired = keys.getOptional(DeviceKeys.FORMAT).filter(Format.GPIO::equals).isPresent();
      if (keys.find(DeviceKeys.FORMAT).isEmpty()) {
        return;
      }
      if (wired) {
        wired(id, device, inputs);
      } else {
        keys.find(GpioKeys.WIRE)
            .ifPresent(wire -> problems.refuse(wire.spot(), wire.path(), GpioFlaws.notWired()));
      }
    });
    pins.outputs();
  }

  private void wired(String id, At<SectionValue> device, Map<Input, String> inputs) {
    SectionValue keys = device.value();
    silence(device);
    for (Key<?> key : List.of(DeviceKeys.ADDRESS, DeviceKeys.BATTERY_RADIO)) {
      keys.find(key)
          .ifPresent(found ->
              problems.refuse(found.spot(), found.path(), GpioFlaws.noMessages(key.name())));
    }
    keys.find(DeviceKeys.CLASS)
        .filter(found -> found.value().watches().isEmpty())
        .ifPresent(found ->
            problems.refuse(found.spot(), found.path(), GpioFlaws.severalValues(found.value())));
    keys.getOptional(GpioKeys.WIRE)
        .ifPresentOrElse(
            wire -> wire(id, keys, wire, inputs),
            () -> {
              if (keys.find(GpioKeys.WIRE).isEmpty()) {
                problems.refuse(device.spot(), device.path(), GpioFlaws.wireMissing());
              }
            });
  }

  /** A wire that speaks less often than it may be silent would be lost all the time. */
  private void silence(At<SectionValue> device) {
    if (device.value().find(DeviceKeys.CLASS).isEmpty() || life.isEmpty()) {
      return;
    }
    Duration silence = Devices.silentAfter(device.value());
    if (silence.compareTo(life.get()) <= 0) {
      problems.refuse(
          device.value().find(DeviceKeys.SILENT_AFTER).map(At::spot).orElse(device.spot()),
          device.path(),
          GpioFlaws.silentTooSoon(Durations.written(silence), Durations.written(life.get())));
    }
  }

  private void wire(String id, SectionValue device, SectionValue wire, Map<Input, String> inputs) {
    debounce(device, wire);
    wire.find(GpioKeys.PIN).ifPresent(pin -> pins.take(pin, id));
    wire.find(GpioKeys.CONVERTER).ifPresent(converter -> loop(id, wire, converter, inputs));
    wire.find(GpioKeys.REST)
        .filter(rest -> rest.value() == Rest.OPEN && wire.find(GpioKeys.PIN).isPresent())
        .filter(_ -> watches(id, Watched.HOLD_UP_OR_CASH_DOOR) || watches(id, Watched.CASH_BOX))
        .ifPresent(rest -> problems.warn(rest.spot(), rest.path(), GpioFlaws.cutLooksLikeRest()));
  }

  private void debounce(SectionValue device, SectionValue wire) {
    device
        .getOptional(DeviceKeys.CLASS)
        .flatMap(found -> found.watches())
        .ifPresent(watches -> {
          try {
            var _ = GpioAssembly.debounce(watches, wire);
          } catch (IllegalArgumentException e) {
            problems.refuse(wire.spot(), wire.path(), GpioFlaws.debounce());
          }
        });
  }

  private void loop(String id, SectionValue wire, At<String> converter, Map<Input, String> inputs) {
    At<SectionValue> found = converters.get(converter.value());
    if (found == null) {
      problems.refuse(
          converter.spot(),
          converter.path(),
          CheckFlaws.unknown(converter.value(), "gpio.converters", converters.keySet()));
      return;
    }
    wire.find(GpioKeys.CHANNEL)
        .ifPresent(channel -> channel(id, found.value(), converter.value(), channel, inputs));
    try {
      var _ = GpioAssembly.bands(wire);
    } catch (IllegalArgumentException e) {
      problems.refuse(wire.spot(), wire.path(), GpioFlaws.alike(String.valueOf(e.getMessage())));
    }
  }

  private void channel(
      String id,
      SectionValue converter,
      String name,
      At<Integer> channel,
      Map<Input, String> inputs) {
    boolean known =
        converter.find(GpioKeys.CHIP).isPresent()
            && converter.find(GpioKeys.I2C_ADDRESS).isPresent();
    int channels = known ? GpioAssembly.chip(converter).channels() : Integer.MAX_VALUE;
    if (channel.value() >= channels) {
      problems.refuse(channel.spot(), channel.path(), GpioFlaws.noSuchChannel(name, channels));
      return;
    }
    String other = inputs.putIfAbsent(new Input(name, channel.value()), id);
    if (other != null) {
      problems.refuse(channel.spot(), channel.path(), GpioFlaws.sameInput(name, other));
    }
  }

  private boolean watches(String id, Watched watched) {
    return wires.stream()
        .anyMatch(wire -> wire.watched() == watched && wire.device().value().equals(id));
  }
}
