package io.hallguard.core.state;

import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.IdentityFact.CodesLocked;
import io.hallguard.core.event.IdentityFact.DuressGiven;
import io.hallguard.core.event.IdentityFact.ExitAsked;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.state.PlaceState.Since;
import java.util.function.UnaryOperator;

/** How it changes who was made out before a place. */
final class ApplyIdentity {
  private ApplyIdentity() {}

  static void apply(Edit edit, IdentityFact fact) {
    switch (fact) {
      case PersonIdentified made ->
          threshold(
              edit,
              fact,
              before ->
                  before.identified(
                      new Since<>(
                          new Threshold.Made(
                              made.person(), made.credential(), made.proof(), made.occurredAt()),
                          edit.at(),
                          edit.seq())));
      case IdentityRefused refused -> {
        if (refused.why() == Why.WRONG_CODE) {
          threshold(edit, fact, Threshold::wrong);
        }
      }
      case CodesLocked _ -> threshold(edit, fact, before -> before.lockedAt(edit.at()));
      case ExitAsked asked ->
          threshold(
              edit,
              fact,
              before -> before.exitAsked(new Since<>(asked.occurredAt(), edit.at(), edit.seq())));
      case DuressGiven _ -> {
        // The alert is what follows; who was made out is told by a fact of its own.
      }
    }
  }

  private static void threshold(Edit edit, IdentityFact fact, UnaryOperator<Threshold> change) {
    edit.place(fact.place(), place -> place.with(change.apply(place.threshold())));
  }
}
