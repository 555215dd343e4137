package io.hallguard.sim.scenario;

import io.hallguard.config.key.SectionValue;

/** Makes the acts of the world. */
final class WorldActs {
  private WorldActs() {}

  static Act act(WorldVerb verb, SectionValue keys) {
    return switch (verb) {
      case GATEWAY_RESTARTS -> new Act.GatewayRestarts(keys.get(StepKeys.DOWN), false);
      case GATEWAY_CRASHES -> new Act.GatewayRestarts(keys.get(StepKeys.DOWN), true);
      case BROKER_GONE -> new Act.Broker(false);
      case BROKER_BACK -> new Act.Broker(true);
      case CLOCK_STEPS -> new Act.ClockSteps(keys.get(StepKeys.BY));
      case CLOCK_UNTRUSTED -> new Act.ClockTrust(false);
      case CLOCK_TRUSTED -> new Act.ClockTrust(true);
    };
  }
}
