package io.hallguard.config.check;

import io.hallguard.config.hall.Chip;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.config.hall.SwitchedOnBy;
import io.hallguard.config.key.At;
import io.hallguard.config.key.GpioKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import io.hallguard.drivers.gpio.PinMap;
import io.hallguard.drivers.gpio.Source.Pull;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pins: one use each, none that the board or a converter needs; outputs that are off at power-on.
 */
final class PinCheck {
  private final Map<String, At<SectionValue>> outputs;
  private final Problems problems;
  private final Map<Integer, String> taken = new HashMap<>();
  private final boolean i2c;
  private final boolean spi;

  PinCheck(SectionValue file, Collection<At<SectionValue>> converters, Problems problems) {
    this.outputs = file.getOptional(GpioKeys.OUTPUTS).orElse(Map.of());
    this.problems = problems;
    this.i2c = has(converters, Chip.ADS1115);
    this.spi = has(converters, Chip.MCP3008);
  }

  private static boolean has(Collection<At<SectionValue>> converters, Chip chip) {
    return converters.stream()
        .anyMatch(keys -> keys.value().getOptional(GpioKeys.CHIP).filter(chip::equals).isPresent());
  }

  /** Gives the pin to that owner, or says why it cannot have it. */
  void take(At<Integer> pin, String owner) {
    String other = taken.putIfAbsent(pin.value(), owner);
    if (other != null) {
      problems.refuse(pin.spot(), pin.path(), GpioFlaws.samePin(pin.value(), other));
      return;
    }
    Optional<PinMap.Use> use = PinMap.use(pin.value());
    if (use.isEmpty()) {
      return;
    }
    if (needed(use.get())) {
      problems.refuse(pin.spot(), pin.path(), GpioFlaws.neededElsewhere(pin.value(), use.get()));
    } else {
      problems.warn(pin.spot(), pin.path(), GpioFlaws.mind(pin.value(), use.get()));
    }
  }

  private boolean needed(PinMap.Use use) {
    return switch (use) {
      case BOARD_ID -> true;
      case I2C -> i2c;
      case SPI -> spi;
      case UART -> false;
    };
  }

  /** Looks at every output. */
  void outputs() {
    outputs.forEach((id, output) -> {
      SectionValue keys = output.value();
      keys.find(GpioKeys.OUTPUT_PIN)
          .ifPresent(pin -> {
            take(pin, id);
            atPowerOn(pin, keys);
          });
      keys.getOptional(GpioKeys.OUTPUT_KIND).ifPresent(kind -> kind(output, keys, kind));
    });
  }

  private void kind(At<SectionValue> output, SectionValue keys, OutputKind kind) {
    if (kind.calls() && keys.find(GpioKeys.AUDIENCE).isEmpty()) {
      problems.refuse(output.spot(), output.path(), GpioFlaws.audienceMissing());
    }
    if (!kind.calls()) {
      keys.find(GpioKeys.AUDIENCE)
          .ifPresent(
              found -> problems.refuse(found.spot(), found.path(), GpioFlaws.callsNobody(kind)));
    }
    if (kind != OutputKind.WATCHING) {
      keys.find(GpioKeys.PULSE)
          .ifPresent(
              found -> problems.refuse(found.spot(), found.path(), GpioFlaws.pulseForWatching()));
    }
  }

  private void atPowerOn(At<Integer> pin, SectionValue keys) {
    boolean pulledUp = PinMap.atPowerOn(pin.value()) == Pull.UP;
    keys.getOptional(GpioKeys.ON)
        .filter(on -> (on == SwitchedOnBy.HIGH) == pulledUp)
        .ifPresent(_ ->
            problems.warn(pin.spot(), pin.path(), GpioFlaws.onAtPowerOn(pin.value(), pulledUp)));
  }
}
