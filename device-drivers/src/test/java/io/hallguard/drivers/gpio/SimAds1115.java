package io.hallguard.drivers.gpio;

/** An ADS1115 as its data sheet describes it, on a supply of 3.3 V; busy at the first look. */
final class SimAds1115 implements Pins.I2c {
  private final SimLoop[] loops;
  private int config = 0x8583;
  private int conversion;
  private int looksLeft;
  private boolean hanging;

  SimAds1115(SimLoop... loops) {
    this.loops = loops;
  }

  /** It never gets ready again. */
  synchronized void hang() {
    hanging = true;
  }

  @Override
  public synchronized void write(int register, int value) throws PinFailure {
    if (register != Ads1115.CONFIG) {
      throw new PinFailure("Expected the configuration register, but found another.", null);
    }
    config = value & 0x7FFF;
    if ((value & 0x8000) != 0) {
      int channel = ((value >> 12) & 7) - 4;
      double volts = channel >= 0 && channel < loops.length ? loops[channel].ratio() * 3.3 : 3.3;
      conversion = (int) Math.round(volts / 4.096 * 32_768);
      looksLeft = 1;
    }
  }

  @Override
  public synchronized int read(int register) {
    if (register == Ads1115.CONVERSION) {
      return conversion;
    }
    boolean ready = looksLeft == 0 && !hanging;
    looksLeft = Math.max(0, looksLeft - 1);
    return ready ? config | 0x8000 : config;
  }

  @Override
  public void close() {}
}
