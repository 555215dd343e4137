package io.hallguard.drivers.gpio;

/** A supervised loop of real resistors: 2k2, 4k7 and a pull-up of 2k2. Any thread. */
final class SimLoop {
  static final double R1 = 2_200;
  static final double R2 = 4_700;
  private static final double PULL_UP = 2_200;
  private static final double NOTHING = 1e9;

  private volatile double seriesOhms = R1;
  private volatile double bridgedOhms = R2;
  private volatile boolean open;
  private volatile double acrossOhms = NOTHING;
  private volatile double breakOhms;

  /** Its contact opens or closes. */
  void contact(boolean open) {
    this.open = open;
  }

  /** The end-of-line resistor is another one. */
  void resistor(double ohms) {
    seriesOhms = ohms;
  }

  /** The resistor across the contact is another one. */
  void bridged(double ohms) {
    bridgedOhms = ohms;
  }

  /** Somebody bridges the line; {@link #whole} takes it away. */
  void bridge(double ohms) {
    acrossOhms = ohms;
  }

  void cut() {
    breakOhms = NOTHING;
  }

  void whole() {
    acrossOhms = NOTHING;
    breakOhms = 0;
    seriesOhms = R1;
    bridgedOhms = R2;
  }

  double ratio() {
    double line = seriesOhms + (open ? bridgedOhms : 0) + breakOhms;
    double ohms = line * acrossOhms / (line + acrossOhms);
    return ohms / (ohms + PULL_UP);
  }
}
