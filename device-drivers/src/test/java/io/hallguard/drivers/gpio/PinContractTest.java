package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;

/** Pins, on a board of our own. */
class PinContractTest extends DriverContract {
  @Override
  protected Rig rig() {
    return new PinRig(new SimBoard());
  }
}
