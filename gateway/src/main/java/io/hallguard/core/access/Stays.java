package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.StayOverdue;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * A stay in the cash area may last beyond its grant, but not for ever: after the stay limit it
 * accounts for no opening more, whether its visitor left unseen or is still there. The visit stays
 * on the board until a person states its end.
 */
public final class Stays {
  private Stays() {}

  /** Says so of those whose limit passed. */
  public static void timePassed(Draft draft) {
    for (Visit visit : draft.state().visits().values()) {
      if (visit.mayLeave() && draft.now().monoNanos() >= due(draft.state(), draft.plan(), visit)) {
        draft.emit(new StayOverdue(visit.id()));
      }
    }
  }

  /** When the next one is due, in nanoseconds of the present boot. */
  public static OptionalLong nextDue(HallState state, HallPlan plan) {
    return state.visits().values().stream()
        .filter(Visit::mayLeave)
        .mapToLong(visit -> due(state, plan, visit))
        .min();
  }

  /** From the grant's end; from the entry when the grant is long past and no longer known. */
  private static long due(HallState state, HallPlan plan, Visit visit) {
    Duration stay = plan.parameters().grant().stay();
    return visit
        .grant()
        .flatMap(state::grant)
        .map(grant -> Deadlines.due(state, grant.givenAt(), window(grant).plus(stay)))
        .orElseGet(() -> Deadlines.due(state, visit.since(), stay));
  }

  /** One nanosecond more: the last moment still belongs to it. */
  private static Duration window(Grant grant) {
    return Duration.between(grant.givenAt().wall(), grant.terms().until()).plusNanos(1);
  }
}
