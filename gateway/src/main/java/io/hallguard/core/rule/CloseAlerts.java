package io.hallguard.core.rule;

import io.hallguard.core.alert.AlertDesk;
import io.hallguard.core.event.AlertFact.AlertAcknowledged;
import io.hallguard.core.event.AlertFact.AlertReset;
import io.hallguard.core.event.AlertFact.AlertReturned;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Draft;

/** An alert ends when it was taken and its cause is gone, or when it was reset by hand. */
final class CloseAlerts implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    switch (recorded.fact()) {
      case AlertAcknowledged taken -> AlertDesk.closeIfDone(draft, taken.alert());
      case AlertReturned returned -> AlertDesk.closeIfDone(draft, returned.alert());
      case AlertReset reset -> AlertDesk.closeIfDone(draft, reset.alert());
      default -> {
        // The alert goes on.
      }
    }
  }
}
