package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;

/** Pins, through Pi4J and its mock. */
class Pi4jContractTest extends DriverContract {
  @Override
  protected Rig rig() {
    return new PinRig(new MockBoard());
  }
}
