package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantExpired;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import java.time.Duration;
import java.util.OptionalLong;

/** Ends the grants whose window is over and that nobody is in on. */
public final class Expiry {
  private Expiry() {}

  /** Expires what is due. */
  public static void timePassed(Draft draft) {
    for (Grant grant : draft.state().grants().values()) {
      if (grant.status() == Grant.Status.OPEN
          && Deadlines.passed(draft.state(), grant.givenAt(), length(grant), draft.now())) {
        draft.emit(new GrantExpired(grant.id()));
      }
    }
  }

  /** When the next one is due, in nanoseconds of the present boot. */
  public static OptionalLong nextDue(HallState state) {
    return state.grants().values().stream()
        .filter(grant -> grant.status() == Grant.Status.OPEN)
        .mapToLong(grant -> Deadlines.due(state, grant.givenAt(), length(grant)))
        .min();
  }

  /** One nanosecond more: the last moment of a window still belongs to it. */
  private static Duration length(Grant grant) {
    return Duration.between(grant.givenAt().wall(), grant.terms().until()).plusNanos(1);
  }
}
