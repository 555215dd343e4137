package io.hallguard.core.alert;

import io.hallguard.core.event.About;
import io.hallguard.core.event.TroubleFact.TroubleCleared;
import io.hallguard.core.event.TroubleFact.TroubleJoined;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import java.util.List;
import java.util.Optional;

/** Raises and clears troubles; one of a kind about one thing at a time. */
public final class Fault {
  private Fault() {}

  /** Raises it unless it is open. */
  public static void raise(
      Draft draft, TroubleKind kind, About about, String detail, List<Long> evidence) {
    if (open(draft.state(), kind, about).isEmpty()) {
      draft.emit(new TroubleRaised(draft.nextTrouble(), kind, about, detail, evidence));
    }
  }

  /** Raises it, or adds to the open one. */
  public static void raiseOrJoin(
      Draft draft, TroubleKind kind, About about, String detail, List<Long> evidence) {
    open(draft.state(), kind, about)
        .ifPresentOrElse(
            trouble -> draft.emit(new TroubleJoined(trouble.id(), detail)),
            () -> raise(draft, kind, about, detail, evidence));
  }

  /** Clears it if it is open. */
  public static void clear(Draft draft, TroubleKind kind, About about) {
    open(draft.state(), kind, about)
        .ifPresent(trouble -> draft.emit(new TroubleCleared(trouble.id())));
  }

  /** The open trouble of that kind about that. */
  public static Optional<Trouble> open(HallState state, TroubleKind kind, About about) {
    return state.troubles().values().stream()
        .filter(Trouble::open)
        .filter(t -> t.raised().kind() == kind && t.raised().about().equals(about))
        .findFirst();
  }
}
