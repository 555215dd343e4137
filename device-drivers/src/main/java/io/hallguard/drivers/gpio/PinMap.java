package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.Source.Pull;
import java.util.Optional;

/**
 * The 40-pin header: where each BCM number is found, and what else a pin does. The same on every
 * board with that header.
 */
public final class PinMap {
  /** The header's pin for each BCM number from 0 to 27. */
  private static final int[] HEADER = {
    27, 28, 3, 5, 7, 29, 31, 26, 24, 21, 19, 23, 32, 33, 8, 10, 36, 11, 12, 35, 38, 40, 15, 16, 18,
    22, 37, 13
  };

  private PinMap() {}

  /** What else a pin is for, and what to mind when it is used as a plain input or output. */
  public enum Use {
    /** BCM 0 and 1. */
    BOARD_ID(true, "It reads the identity of add-on boards at every start; leave it alone."),
    /** BCM 2 and 3. */
    I2C(false, "It has a fixed pull-up of 1.8 kΩ to 3.3 V, and I²C converters need it."),
    /** BCM 7 to 11. */
    SPI(false, "It belongs to SPI bus 0 as soon as that bus is switched on."),
    /** BCM 14 and 15. */
    UART(false, "It is the serial console while that is switched on, and talks at every start.");

    private final boolean reserved;
    private final String note;

    Use(boolean reserved, String note) {
      this.reserved = reserved;
      this.note = note;
    }

    /** Whether nothing of ours may be wired to it. */
    public boolean reserved() {
      return reserved;
    }

    /** One sentence for the wiring sheet. */
    public String note() {
      return note;
    }
  }

  /** The pin's number on the header, 1 to 40. */
  public static int header(int bcm) {
    requireBcm(bcm);
    return HEADER[bcm];
  }

  /** What else the pin is for; empty for a pin that is free. */
  public static Optional<Use> use(int bcm) {
    requireBcm(bcm);
    return switch (bcm) {
      case 0, 1 -> Optional.of(Use.BOARD_ID);
      case 2, 3 -> Optional.of(Use.I2C);
      case 7, 8, 9, 10, 11 -> Optional.of(Use.SPI);
      case 14, 15 -> Optional.of(Use.UART);
      default -> Optional.empty();
    };
  }

  /**
   * Where the pin is pulled from power-on until a program takes it: an output wired the other way
   * round is on for that long. BCM 0 to 8 up, the others down (BCM2835 peripherals; from memory).
   */
  public static Pull atPowerOn(int bcm) {
    requireBcm(bcm);
    return bcm <= 8 ? Pull.UP : Pull.DOWN;
  }

  static void requireBcm(int bcm) {
    if (bcm < 0 || bcm >= HEADER.length) {
      throw new IllegalArgumentException(
          "Expected a BCM pin number from 0 to 27, but found " + bcm + ".");
    }
  }
}
