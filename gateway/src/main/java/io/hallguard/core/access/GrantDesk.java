package io.hallguard.core.access;

import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import java.util.List;
import java.util.Optional;

/** Grants without a question before them. Each answers with a refusal, or empty when done. */
public final class GrantDesk {
  private GrantDesk() {}

  /**
   * The lead consents (四.2.4: 征得营业厅班长同意). What the hall's own policy asks for beyond that is the
   * lead's to judge: what is missing is marked at the opening.
   */
  public static Optional<Refusal> give(Draft draft, Actor actor, AccessCommand.Give command) {
    GrantTerms terms = command.terms();
    Granter granter = new Granter(draft, actor, terms, List.of());
    Optional<Refusal> refusal =
        granter
            .refuse()
            .or(() -> granter.superiorFirst(Optional.empty()))
            .or(() -> Terms.possible(draft, terms))
            .or(() -> Terms.overlapping(draft, terms, Optional.empty()));
    if (refusal.isEmpty()) {
      draft.emit(
          new GrantGiven(
              draft.nextGrant(),
              terms,
              actor.subject(),
              Optional.of(new Consent(granter.manner()))));
    }
    return refusal;
  }

  /** Takes a grant back. */
  public static Optional<Refusal> revoke(Draft draft, Actor actor, AccessCommand.Revoke command) {
    Optional<Grant> grant = draft.state().grant(command.grant());
    if (grant.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "没有第 %s 号授权。".formatted(command.grant()),
              "Expected to revoke grant %s, but there is no such grant."
                  .formatted(command.grant())));
    }
    if (grant.get().status().ended()) {
      return Optional.of(
          Refusal.conflict(
              "第 %s 号授权已经结束。".formatted(command.grant()),
              "Expected to revoke grant %s, but it has already ended.".formatted(command.grant())));
    }
    draft.emit(new GrantRevoked(command.grant(), actor.subject()));
    return Optional.empty();
  }
}
