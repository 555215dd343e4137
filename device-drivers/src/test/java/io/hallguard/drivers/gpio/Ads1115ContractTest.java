package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;

/** Supervised loops at an ADS1115 that is simulated on its bus. */
class Ads1115ContractTest extends DriverContract {
  @Override
  protected Rig rig() {
    return new LoopRig(new AdcChip.Ads1115(1, 0x48));
  }
}
