package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.BreakGlassReviewed;
import io.hallguard.core.event.RequestFact.RemoteConfirmed;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import java.time.Duration;
import java.util.Optional;

/** Entries that were looked at only afterwards: break-glass, and consent by telephone. */
public final class AfterwardsDesk {
  private AfterwardsDesk() {}

  /** It could not wait. Everybody is told, and the lead looks at it afterwards. */
  public static Optional<Refusal> breakGlass(
      Draft draft, Actor actor, RequestCommand.BreakGlass command) {
    GrantTerms terms = command.terms();
    Optional<Refusal> refusal = soon(draft, terms).or(() -> Terms.possible(draft, terms));
    if (refusal.isEmpty()) {
      draft.emit(
          new GrantGiven(
              draft.nextGrant(),
              terms,
              actor.subject(),
              Optional.of(new Consent(Manner.BREAK_GLASS))));
    }
    return refusal;
  }

  private static Optional<Refusal> soon(Draft draft, GrantTerms terms) {
    Duration longest = draft.plan().parameters().grant().walkUp();
    boolean soon =
        terms.kind() == GrantTerms.Kind.VISIT
            && !terms.from().isAfter(draft.now().wall())
            && !terms.until().isAfter(draft.now().wall().plus(longest));
    return soon
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "紧急进入只对现在起 %d 分钟内有效。".formatted(longest.toMinutes()),
                "Expected a break-glass entry for now and at most %d minutes, but this is for another"
                        .formatted(longest.toMinutes())
                    + " time."));
  }

  /** Another person than the one who went in looks at it. */
  public static Optional<Refusal> review(
      Draft draft, Actor actor, RequestCommand.ReviewBreakGlass command) {
    Optional<Grant> grant = pending(draft, command.grant(), Manner.BREAK_GLASS);
    if (grant.isEmpty()) {
      return Optional.of(nothingPending(command.grant()));
    }
    if (grant.get().by().equals(actor.subject())) {
      return Optional.of(
          Refusal.notAllowed(
              "不能复核自己的紧急进入。",
              "Expected another person to review the break-glass entry, but it was yours."));
    }
    draft.emit(new BreakGlassReviewed(command.grant(), actor.subject(), command.finding()));
    return Optional.empty();
  }

  /** The contact says so with their own login. */
  public static Optional<Refusal> confirm(
      Draft draft, Actor actor, RequestCommand.ConfirmRemote command) {
    Optional<Grant> grant = pending(draft, command.grant(), Manner.REMOTE);
    if (grant.isEmpty()) {
      return Optional.of(nothingPending(command.grant()));
    }
    if (!grant.get().consent().flatMap(Consent::contact).equals(Optional.of(actor.subject()))) {
      return Optional.of(
          Refusal.notAllowed(
              "只有作出电话同意的人可以确认。",
              "Expected the contact who consented by telephone, but that was somebody else."));
    }
    draft.emit(new RemoteConfirmed(command.grant(), actor.subject()));
    return Optional.empty();
  }

  private static Optional<Grant> pending(Draft draft, GrantId id, Manner manner) {
    return draft
        .state()
        .grant(id)
        .filter(grant -> grant.manner() == manner && grant.review().pending());
  }

  private static Refusal nothingPending(GrantId id) {
    return Refusal.conflict(
        "第 %s 号授权没有待复核的事项。".formatted(id),
        "Expected grant %s to wait for this, but it does not.".formatted(id));
  }
}
