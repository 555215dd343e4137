package io.hallguard.drivers.gpio;

/** A board whose wires the test holds in its hand. */
interface TestingBoard extends Pins {

  /** The level at a pin; its edge is heard if somebody listens. */
  void level(int bcm, boolean high);

  /** The level at a pin; its edge is lost. */
  void levelUnheard(int bcm, boolean high);

  /** Whether everything that is opened, read or driven fails. */
  void broken(boolean broken);
}
