package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import java.util.List;

/** What people do. */
enum PersonVerb implements Verb {
  BADGES,
  GIVES,
  REVOKES,
  ACKNOWLEDGES,
  RESETS,
  REGISTERS,
  ENDS_VISIT;

  @Override
  public String word() {
    return Forms.kebab(this);
  }

  @Override
  public List<Key<?>> needs() {
    return switch (this) {
      case BADGES, ENDS_VISIT -> List.of(StepKeys.PLACE);
      case GIVES -> List.of(StepKeys.HOLDER, StepKeys.CLASS, StepKeys.PLACES, StepKeys.UNTIL);
      case REVOKES -> List.of(StepKeys.HOLDER);
      case ACKNOWLEDGES -> List.of(StepKeys.ALERT);
      case RESETS -> List.of(StepKeys.ALERT, StepKeys.REASON);
      case REGISTERS -> List.of(StepKeys.PLACE, StepKeys.PURPOSE);
    };
  }

  @Override
  public List<Key<?>> may() {
    return switch (this) {
      case BADGES -> List.of();
      case GIVES -> List.of(StepKeys.KIND, StepKeys.FROM, StepKeys.PURPOSE, StepKeys.REFUSED);
      case REVOKES, ENDS_VISIT -> List.of(StepKeys.REFUSED);
      case ACKNOWLEDGES, RESETS -> List.of(StepKeys.PLACE, StepKeys.REFUSED);
      case REGISTERS -> List.of(StepKeys.SEAL, StepKeys.REFUSED);
    };
  }
}
