package io.hallguard.core.state;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.AlertAcknowledged;
import io.hallguard.core.event.AlertFact.AlertClosed;
import io.hallguard.core.event.AlertFact.AlertEscalated;
import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.AlertReset;
import io.hallguard.core.event.AlertFact.AlertReturned;
import io.hallguard.core.event.AlertFact.AlertTold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an alert lives. */
final class ApplyAlert {
  private ApplyAlert() {}

  static void apply(Edit edit, AlertFact fact) {
    switch (fact) {
      case AlertRaised raised -> edit.addAlert(raised(edit, raised));
      case AlertJoined joined -> edit.alert(joined.alert(), alert -> joined(edit, alert, joined));
      case AlertEscalated escalated ->
          edit.alert(
              escalated.alert(),
              alert -> new AlertCopy(alert, edit).stage(escalated.stage()).done());
      case AlertAcknowledged taken ->
          edit.alert(
              taken.alert(),
              alert ->
                  new AlertCopy(alert, edit)
                      .acknowledged(Optional.of(new Alert.Act(taken.by(), edit.at())))
                      .done());
      case AlertReturned returned ->
          edit.alert(
              returned.alert(),
              alert ->
                  new AlertCopy(alert, edit).returned(Optional.of(returned.occurredAt())).done());
      case AlertReset reset ->
          edit.alert(
              reset.alert(),
              alert ->
                  new AlertCopy(alert, edit)
                      .reset(new Alert.ResetBy(reset.by(), edit.at(), reset.reason()))
                      .done());
      case AlertClosed closed ->
          edit.alert(closed.alert(), alert -> new AlertCopy(alert, edit).closed(edit.at()).done());
      case AlertTold told ->
          edit.alert(
              told.alert(),
              alert ->
                  new AlertCopy(alert, edit)
                      .told(new Alert.Told(told.notice(), told.receiver(), edit.at()))
                      .done());
    }
  }

  private static Alert raised(Edit edit, AlertRaised raised) {
    return new Alert(
        raised,
        edit.at(),
        edit.at(),
        1,
        raised.evidence(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        edit.seq());
  }

  private static Alert joined(Edit edit, Alert alert, AlertJoined joined) {
    List<Long> evidence = new ArrayList<>(alert.evidence());
    evidence.addAll(joined.evidence());
    AlertCopy copy =
        new AlertCopy(alert, edit).happened(edit.at(), evidence).returned(Optional.empty());
    return (joined.again() ? copy.acknowledged(Optional.empty()) : copy).done();
  }
}
