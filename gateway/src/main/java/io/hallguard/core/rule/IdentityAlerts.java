package io.hallguard.core.rule;

import io.hallguard.core.alert.Alarm;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.IdentityFact.CodesLocked;
import io.hallguard.core.event.IdentityFact.DuressGiven;
import io.hallguard.core.event.IdentityFact.ExitAsked;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Draft;
import java.time.Instant;
import java.util.List;

/**
 * 四.1.2 "非工作人员不得进入": a credential that is reported lost, or code after code that is wrong, concerns
 * those who guard. A code typed under duress is a hold-up (四.2.2): silent where it was typed, loud
 * where the guard is. The number of wrong codes is the hall's own setting.
 */
final class IdentityAlerts implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (!(recorded.fact() instanceof IdentityFact fact)) {
      return;
    }
    switch (fact) {
      case IdentityRefused refused -> {
        if (refused.why() == Why.LOST) {
          passing(draft, recorded, AlertKind.LOST_CREDENTIAL, fact, refused.occurredAt());
        }
      }
      case CodesLocked _ ->
          passing(draft, recorded, AlertKind.CODES_LOCKED, fact, recorded.at().wall());
      case DuressGiven duress ->
          raise(draft, recorded, AlertKind.HOLD_UP, fact, duress.occurredAt());
      case PersonIdentified _, ExitAsked _ -> {
        // Nothing to guard against.
      }
    }
  }

  /** What it speaks of is over in the moment; the alert stays until somebody has taken it. */
  private static void passing(
      Draft draft, Recorded recorded, AlertKind kind, IdentityFact fact, Instant occurredAt) {
    raise(draft, recorded, kind, fact, occurredAt);
    Alarm.returned(draft, kind, fact.place(), occurredAt);
  }

  private static void raise(
      Draft draft, Recorded recorded, AlertKind kind, IdentityFact fact, Instant occurredAt) {
    Alarm.raise(
        draft,
        new Alarm.Call(
            kind,
            fact.place(),
            Detail.NONE,
            List.of(recorded.seq()),
            occurredAt,
            How.OBSERVED,
            Certainty.WATCHED));
  }
}
