package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import java.util.ArrayList;
import java.util.List;

/** What people do. */
enum PersonVerb implements Verb {
  BADGES,
  PRESSES_EXIT,
  TYPES_CODE,
  GIVES,
  REVOKES,
  ASKS,
  APPROVES,
  DECLINES,
  WITHDRAWS,
  APPROVES_BY_PHONE,
  CONFIRMS,
  BREAKS_GLASS,
  REVIEWS,
  LEAVES_DUTY,
  RETURNS,
  HANDS_OVER,
  EXTENDS,
  ATTRIBUTES,
  REPORTS_LOST,
  DISCHARGES,
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
      case BADGES, PRESSES_EXIT, ENDS_VISIT, EXTENDS -> List.of(StepKeys.PLACE);
      case TYPES_CODE -> List.of(StepKeys.PLACE, StepKeys.CODE);
      case GIVES, ASKS, BREAKS_GLASS ->
          List.of(StepKeys.HOLDER, StepKeys.CLASS, StepKeys.PLACES, StepKeys.UNTIL);
      case REVOKES, APPROVES, WITHDRAWS, CONFIRMS -> List.of(StepKeys.HOLDER);
      case DECLINES, REVIEWS -> List.of(StepKeys.HOLDER, StepKeys.REASON);
      case APPROVES_BY_PHONE -> List.of(StepKeys.HOLDER, StepKeys.WHO);
      case LEAVES_DUTY -> List.of(StepKeys.WHO, StepKeys.UNTIL);
      case RETURNS -> List.of();
      case HANDS_OVER, REPORTS_LOST, DISCHARGES -> List.of(StepKeys.WHO);
      case ATTRIBUTES -> List.of(StepKeys.PLACE, StepKeys.WHO);
      case ACKNOWLEDGES -> List.of(StepKeys.ALERT);
      case RESETS -> List.of(StepKeys.ALERT, StepKeys.REASON);
      case REGISTERS -> List.of(StepKeys.PLACE, StepKeys.PURPOSE);
    };
  }

  @Override
  public List<Key<?>> may() {
    return switch (this) {
      case BADGES, PRESSES_EXIT, TYPES_CODE -> List.of();
      case GIVES -> withPapers(StepKeys.KIND);
      case ASKS, BREAKS_GLASS -> withPapers();
      case APPROVES_BY_PHONE -> List.of(StepKeys.CALLED_BACK, StepKeys.REFUSED);
      case REVOKES,
          APPROVES,
          DECLINES,
          WITHDRAWS,
          CONFIRMS,
          REVIEWS,
          LEAVES_DUTY,
          RETURNS,
          HANDS_OVER,
          EXTENDS,
          ATTRIBUTES,
          REPORTS_LOST,
          DISCHARGES,
          ENDS_VISIT ->
          List.of(StepKeys.REFUSED);
      case ACKNOWLEDGES, RESETS -> List.of(StepKeys.PLACE, StepKeys.REFUSED);
      case REGISTERS -> List.of(StepKeys.SEAL, StepKeys.AMOUNT, StepKeys.PEOPLE, StepKeys.REFUSED);
    };
  }

  private static List<Key<?>> withPapers(Key<?>... more) {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(
                StepKeys.FROM,
                StepKeys.PURPOSE,
                StepKeys.ESCORT,
                StepKeys.DOCUMENT,
                StepKeys.PEOPLE,
                StepKeys.SEALS,
                StepKeys.REFUSED));
    keys.addAll(List.of(more));
    return keys;
  }
}
