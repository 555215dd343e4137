package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.PersonFact.SignInLocked;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Somebody tries one password after the other. It concerns those who look after the accounts: a
 * trouble, which ends after a quiet while. Our own choice.
 */
final class SignInTrouble implements Rule {
  private static final Duration QUIET = Duration.ofHours(1);

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof SignInLocked locked) {
      Fault.raiseOrJoin(
          draft,
          TroubleKind.SIGN_IN_LOCKED,
          new About.OfPerson(locked.person()),
          Integer.toString(locked.failures()),
          List.of(recorded.seq()));
    }
  }

  @Override
  public void timePassed(Draft draft) {
    for (Trouble trouble : open(draft.state()).toList()) {
      if (Deadlines.passed(draft.state(), trouble.at(), QUIET, draft.now())) {
        Fault.clear(draft, TroubleKind.SIGN_IN_LOCKED, trouble.raised().about());
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return open(state).mapToLong(trouble -> Deadlines.due(state, trouble.at(), QUIET)).min();
  }

  private static Stream<Trouble> open(HallState state) {
    return state.troubles().values().stream()
        .filter(Trouble::open)
        .filter(trouble -> trouble.raised().kind() == TroubleKind.SIGN_IN_LOCKED);
  }
}
