package io.hallguard.drivers.gpio;

/**
 * Reads a Microchip MCP3008 by its data sheet (DS21295): three bytes out with a start bit, the
 * single-ended bit and the channel; ten bits come back after a zero bit.
 */
final class Mcp3008 implements Converter {
  private static final byte START = 1;
  private static final int SINGLE_ENDED = 0x80;
  private static final int CHANNEL_SHIFT = 4;

  /** Low when a chip answers; an empty socket leaves the line high. */
  private static final int NULL_BIT = 0x04;

  private static final int STEPS = 1_024;

  private final Pins.Spi chip;

  Mcp3008(Pins.Spi chip) {
    this.chip = chip;
  }

  @Override
  public double ratio(int channel) throws PinFailure {
    byte[] out = {START, (byte) (SINGLE_ENDED | (channel << CHANNEL_SHIFT)), 0};
    byte[] in = chip.exchange(out);
    if (in.length != out.length || (in[1] & NULL_BIT) != 0) {
      throw new PinFailure("Expected the converter to answer, but nothing did.", null);
    }
    return (double) (((in[1] & 3) << 8) | (in[2] & 0xFF)) / (STEPS - 1);
  }

  @Override
  public void close() {
    chip.close();
  }
}
