package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import java.util.List;

/** What the world does. */
enum WorldVerb implements Verb {
  GATEWAY_RESTARTS,
  GATEWAY_CRASHES,
  BROKER_GONE,
  BROKER_BACK,
  CLOCK_STEPS,
  CLOCK_UNTRUSTED,
  CLOCK_TRUSTED;

  @Override
  public String word() {
    return Forms.kebab(this);
  }

  @Override
  public List<Key<?>> needs() {
    return switch (this) {
      case GATEWAY_RESTARTS, GATEWAY_CRASHES -> List.of(StepKeys.DOWN);
      case CLOCK_STEPS -> List.of(StepKeys.BY);
      case BROKER_GONE, BROKER_BACK, CLOCK_UNTRUSTED, CLOCK_TRUSTED -> List.of();
    };
  }

  @Override
  public List<Key<?>> may() {
    return List.of();
  }
}
