package io.hallguard.core.state;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;

/**
 * The only place where state changes. It decides nothing and knows no parameters, so a journal is
 * read back the same way whatever the rules have become.
 */
public final class Applier {
  private Applier() {}

  /**
   * The state after one more fact.
   *
   * @throws IllegalStateException when the fact is not the next one: a journal with a hole or a
   *     repeat is never folded
   */
  public static HallState apply(HallState state, Recorded recorded) {
    if (recorded.seq() != state.seq() + 1) {
      throw new IllegalStateException(
          "Expected fact %d next, but found fact %d".formatted(state.seq() + 1, recorded.seq()));
    }
    Edit edit = new Edit(state, recorded);
    apply(edit, recorded.fact());
    return edit.done();
  }

  private static void apply(Edit edit, Fact fact) {
    switch (fact) {
      case SignalFact signal -> ApplySignal.apply(edit, signal);
      case PlaceFact place -> ApplyPlace.apply(edit, place);
      case AccessFact access -> ApplyAccess.apply(edit, access);
      case RequestFact request -> ApplyRequest.apply(edit, request);
      case IdentityFact identity -> ApplyIdentity.apply(edit, identity);
      case PersonFact person -> ApplyPerson.apply(edit, person);
      case RegisterFact register -> ApplyRegister.apply(edit, register);
      case AlertFact alert -> ApplyAlert.apply(edit, alert);
      case TroubleFact trouble -> ApplyTrouble.apply(edit, trouble);
      case SystemFact system -> ApplySystem.apply(edit, system);
    }
  }
}
