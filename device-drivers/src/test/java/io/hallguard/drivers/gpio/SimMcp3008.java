package io.hallguard.drivers.gpio;

/** An MCP3008 as its data sheet describes it. */
final class SimMcp3008 implements Pins.Spi {
  private final SimLoop[] loops;

  SimMcp3008(SimLoop... loops) {
    this.loops = loops;
  }

  @Override
  public byte[] exchange(byte[] out) throws PinFailure {
    if (out.length != 3 || out[0] != 1 || (out[1] & 0x80) == 0) {
      throw new PinFailure("Expected a single-ended conversion, but found something else.", null);
    }
    int channel = (out[1] >> 4) & 7;
    double ratio = channel < loops.length ? loops[channel].ratio() : 1;
    int value = (int) Math.min(1_023, Math.round(ratio * 1_024));
    return new byte[] {-1, (byte) (0xF8 | (value >> 8)), (byte) value};
  }

  @Override
  public void close() {}
}
