package io.hallguard.drivers.gpio;

/** Which converter it is and where it sits. */
public sealed interface AdcChip {

  /** How many inputs it has, numbered from 0. */
  int channels();

  /**
   * 16 bit, four inputs, I²C. It measures volts, so 3.3 V are taken for granted at the loops.
   *
   * @param bus of the kernel: 1 for {@code /dev/i2c-1}, the header's pins 3 and 5
   * @param address 0x48 to 0x4B, by the wiring of its pin ADDR
   */
  record Ads1115(int bus, int address) implements AdcChip {
    public Ads1115 {
      requireBus(bus);
      if (address < 0x48 || address > 0x4B) {
        throw new IllegalArgumentException(
            "Expected an address from 0x48 to 0x4B, but found 0x%02X.".formatted(address));
      }
    }

    @Override
    public int channels() {
      return 4;
    }
  }

  /**
   * 10 bit, eight inputs, SPI. It measures against its own supply, which must feed the loops too.
   *
   * @param bus of the kernel: 0 for {@code /dev/spidev0.x}
   * @param chipSelect 0 (header pin 24) or 1 (header pin 26)
   */
  record Mcp3008(int bus, int chipSelect) implements AdcChip {
    public Mcp3008 {
      requireBus(bus);
      if (chipSelect < 0 || chipSelect > 1) {
        throw new IllegalArgumentException(
            "Expected chip select 0 or 1, but found " + chipSelect + ".");
      }
    }

    @Override
    public int channels() {
      return 8;
    }
  }

  private static void requireBus(int bus) {
    if (bus < 0 || bus > 31) {
      throw new IllegalArgumentException("Expected a bus from 0 to 31, but found " + bus + ".");
    }
  }
}
