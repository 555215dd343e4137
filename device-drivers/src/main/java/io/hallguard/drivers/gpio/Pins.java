package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.Source.Pull;

/**
 * The board's hardware, as far as we use it. Opening may be tried again after it failed. Any thread
 * may open; what was opened is used by one thread at a time, and a failure hurts nothing else.
 */
public interface Pins extends AutoCloseable {

  /**
   * Takes a pin as an input.
   *
   * @param edges called on each change from a thread of the hardware's; must return at once. An
   *     edge may be missing.
   */
  Input input(int bcm, Pull pull, EdgeListener edges) throws PinFailure;

  /**
   * Takes a pin as an output.
   *
   * @param safeHigh its level from the first moment on, and again when it is closed
   */
  Output output(int bcm, boolean safeHigh) throws PinFailure;

  /** Takes a chip on an I²C bus. */
  I2c i2c(int bus, int address) throws PinFailure;

  /** Takes a chip on an SPI bus: mode 0, 1 MHz. */
  Spi spi(int bus, int chipSelect) throws PinFailure;

  /** Gives everything back. */
  @Override
  void close();

  /** Hears of a change. */
  @FunctionalInterface
  interface EdgeListener {
    /** The pin's level is now this. */
    void edge(boolean high);
  }

  /** Something that was taken. */
  interface Taken extends AutoCloseable {
    /** Gives it back; never throws. */
    @Override
    void close();
  }

  /** A pin that is read. */
  interface Input extends Taken {
    /** Its level now, read from the hardware. */
    boolean high() throws PinFailure;
  }

  /** A pin that is driven. */
  interface Output extends Taken {
    /** Drives it. */
    void drive(boolean high) throws PinFailure;

    /** Its level now, read back. */
    boolean high() throws PinFailure;
  }

  /** A chip on an I²C bus. */
  interface I2c extends Taken {
    /** Writes a 16-bit register, high byte first. */
    void write(int register, int value) throws PinFailure;

    /** Reads a 16-bit register, high byte first: 0 to 65535. */
    int read(int register) throws PinFailure;
  }

  /** A chip on an SPI bus. */
  interface Spi extends Taken {
    /** Sends these bytes and returns as many, clocked in at the same time. */
    byte[] exchange(byte[] out) throws PinFailure;
  }
}
