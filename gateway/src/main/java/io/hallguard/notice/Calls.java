package io.hallguard.notice;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind.Latch;
import io.hallguard.core.event.AlertKind.Priority;
import io.hallguard.core.event.Audience;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.HallState;
import java.util.Set;
import java.util.stream.Collectors;

/** What calls an audience at a moment. Pure. */
final class Calls {
  private Calls() {}

  /**
   * One call. An alert that happens again, or that is carried further, calls anew.
   *
   * @param times how often it had happened
   */
  record Call(AlertId alert, int times, boolean escalated) {}

  /** Every alert that nobody has acknowledged and that is meant for those ears. */
  static Set<Call> of(HallState state, Audience audience) {
    return state.alerts().values().stream()
        .filter(Alert::open)
        .filter(alert -> alert.acknowledged().isEmpty() && lasts(alert))
        .filter(alert -> alert.kind().calls(alert.stage().isPresent()).contains(audience))
        .map(alert -> new Call(alert.id(), alert.times(), alert.stage().isPresent()))
        .collect(Collectors.toSet());
  }

  /** A door that was shut again calls nobody; what is critical or latched calls all the same. */
  private static boolean lasts(Alert alert) {
    return alert.returned().isEmpty()
        || alert.raised().priority() == Priority.CRITICAL
        || alert.kind().latch() == Latch.UNTIL_RESET;
  }
}
