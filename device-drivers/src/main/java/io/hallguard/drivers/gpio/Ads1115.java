package io.hallguard.drivers.gpio;

/**
 * Reads a TI ADS1115, one conversion at a time, by its data sheet (SBAS444): write the
 * configuration with the start bit, read it back until the chip says that it is ready, read the
 * result. Full scale is 4.096 V, so 3.3 V are 26400 of 32767.
 */
final class Ads1115 implements Converter {
  static final int CONVERSION = 0;
  static final int CONFIG = 1;

  /** Written: start. Read: ready. */
  static final int START = 0x8000;

  /** The four inputs against ground are 4 to 7 in bits 14 to 12. */
  private static final int INPUT_0_TO_GROUND = 4;

  private static final int INPUT_SHIFT = 12;

  /** Full scale 4.096 V. */
  private static final int GAIN = 1 << 9;

  private static final int SINGLE_SHOT = 1 << 8;

  /** 860 conversions a second. */
  private static final int RATE = 7 << 5;

  private static final int NO_COMPARATOR = 3;

  /** What the loops are fed with. */
  private static final double SUPPLY_VOLTS = 3.3;

  private static final double VOLTS_PER_STEP = 4.096 / 32_768;

  /**
   * A conversion takes 1.2 ms and one look at least 0.1 ms on the fastest bus: a chip that is not
   * ready after so many looks is broken.
   */
  private static final int LOOKS = 100;

  private final Pins.I2c chip;

  Ads1115(Pins.I2c chip) {
    this.chip = chip;
  }

  @Override
  public double ratio(int channel) throws PinFailure {
    int input = (INPUT_0_TO_GROUND + channel) << INPUT_SHIFT;
    int wanted = input | GAIN | SINGLE_SHOT | RATE | NO_COMPARATOR;
    chip.write(CONFIG, START | wanted);
    for (int look = 0; look < LOOKS; look++) {
      int config = chip.read(CONFIG);
      if ((config & ~START) != wanted) {
        throw new PinFailure(
            "Expected the converter to keep its setting 0x%04X, but it has 0x%04X."
                .formatted(wanted, config & ~START),
            null);
      }
      if ((config & START) != 0) {
        return (short) chip.read(CONVERSION) * VOLTS_PER_STEP / SUPPLY_VOLTS;
      }
    }
    throw new PinFailure("Expected a conversion to end, but it did not.", null);
  }

  @Override
  public void close() {
    chip.close();
  }
}
