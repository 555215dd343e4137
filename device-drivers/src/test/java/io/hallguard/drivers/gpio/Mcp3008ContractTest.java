package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;

/** Supervised loops at an MCP3008 that is simulated on its bus. */
class Mcp3008ContractTest extends DriverContract {
  @Override
  protected Rig rig() {
    return new LoopRig(new AdcChip.Mcp3008(0, 0));
  }
}
