package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A converter with the loops at its inputs. */
final class ConverterWire extends Wire {
  private final Pins pins;
  private final AdcBinding adc;
  private final Map<Integer, DeviceId> channels;
  private final PointBank bank;
  private final Clocks clocks;
  private @Nullable Converter converter;

  ConverterWire(
      Pins pins,
      AdcBinding adc,
      Map<Integer, DeviceId> channels,
      PointBank bank,
      Clocks clocks,
      Duration every) {
    super(clocks, every);
    this.pins = pins;
    this.adc = adc;
    this.channels = new TreeMap<>(channels);
    this.bank = bank;
    this.clocks = clocks;
  }

  @Override
  void read(Tick at) throws PinFailure {
    Converter open = converter;
    if (open == null) {
      open = Converter.open(pins, adc.chip());
      converter = open;
    }
    for (Map.Entry<Integer, DeviceId> channel : channels.entrySet()) {
      double ratio = open.ratio(channel.getKey());
      bank.ratio(channel.getValue(), ratio, clocks.now());
    }
  }

  @Override
  void failed(Tick at) {
    channels.values().forEach(device -> bank.failed(device, at));
  }

  @Override
  void close() {
    Converter open = converter;
    converter = null;
    if (open != null) {
      open.close();
    }
  }
}
