package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A contact or a button at a pin: its edges come by themselves, and it is read all the same. */
final class PinWire extends Wire {
  private final Pins pins;
  private final DeviceId device;
  private final Source.Pin pin;
  private final PointBank bank;
  private final Clocks clocks;
  private final Runnable wake;
  private Pins.@Nullable Input input;

  /**
   * @param wake called after an edge, so that the pin is read without delay
   */
  PinWire(
      Pins pins,
      DeviceId device,
      Source.Pin pin,
      PointBank bank,
      Clocks clocks,
      Duration every,
      Runnable wake) {
    super(clocks, every);
    this.pins = pins;
    this.device = device;
    this.pin = pin;
    this.bank = bank;
    this.clocks = clocks;
    this.wake = wake;
  }

  @Override
  void read(Tick at) throws PinFailure {
    Pins.Input open = input;
    if (open == null) {
      open = pins.input(pin.bcm(), pin.pull(), this::edge);
      input = open;
    }
    bank.level(device, open.high(), at);
  }

  @Override
  void failed(Tick at) {
    bank.failed(device, at);
  }

  @Override
  void close() {
    Pins.Input open = input;
    input = null;
    if (open != null) {
      open.close();
    }
  }

  private void edge(boolean high) {
    bank.level(device, high, clocks.now());
    soon();
    wake.run();
  }
}
