package io.hallguard.drivers.gpio;

/** A converter as the loops see it. One thread at a time. */
interface Converter extends AutoCloseable {

  /** The voltage at an input as a ratio of the supply: about 0 to 1. */
  double ratio(int channel) throws PinFailure;

  /** Gives the chip back; never throws. */
  @Override
  void close();

  /** Takes the chip. */
  static Converter open(Pins pins, AdcChip chip) throws PinFailure {
    return switch (chip) {
      case AdcChip.Ads1115(int bus, int address) -> new Ads1115(pins.i2c(bus, address));
      case AdcChip.Mcp3008(int bus, int chipSelect) -> new Mcp3008(pins.spi(bus, chipSelect));
    };
  }
}
