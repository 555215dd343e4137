package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.AccessFact.GrantRevoked;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.util.Optional;

/** What people ask about grants and visits. Each answers with a refusal, or empty when done. */
public final class Desk {
  private Desk() {}

  /** The lead consents (四.2.4: 征得营业厅班长同意). */
  public static Optional<Refusal> give(Draft draft, Actor actor, Command.Give command) {
    GrantTerms terms = command.terms();
    Optional<Refusal> refusal = invalid(draft, actor, terms);
    if (refusal.isEmpty()) {
      draft.emit(new GrantGiven(draft.nextGrant(), terms, actor.subject()));
    }
    return refusal;
  }

  private static Optional<Refusal> invalid(Draft draft, Actor actor, GrantTerms terms) {
    if (terms.subject().equals(Optional.of(actor.subject()))) {
      return Optional.of(
          Refusal.notAllowed(
              "不能给自己授权,请由代班长授权。",
              "Expected another person than the holder to give the grant, but both are you; ask"
                  + " the deputy."));
    }
    if (terms.places().isEmpty()) {
      return Optional.of(
          Refusal.invalid("请至少选择一个门或款箱。", "Expected at least one door or box, but none is named."));
    }
    for (PlaceId id : terms.places()) {
      if (draft.plan().place(id).isEmpty()) {
        return Optional.of(
            Refusal.invalid(
                "本厅没有“%s”这个地方。".formatted(id),
                "Expected places of this hall, but there is no '%s'.".formatted(id)));
      }
      if (!grantable(draft, id)) {
        return Optional.of(
            Refusal.invalid(
                "“%s”不是收费区的门,也不是款箱,无需授权。".formatted(id),
                "Expected cash-area doors and boxes, but '%s' is neither.".formatted(id)));
      }
    }
    return window(draft, terms);
  }

  private static Optional<Refusal> window(Draft draft, GrantTerms terms) {
    Duration longest = draft.plan().parameters().grant().longest();
    if (!terms.until().isAfter(terms.from())) {
      return Optional.of(
          Refusal.invalid("结束时间必须晚于开始时间。", "Expected the end after the beginning, but it is not."));
    }
    if (!terms.until().isAfter(draft.now().wall())) {
      return Optional.of(
          Refusal.invalid(
              "这个时间段已经过去;事后补批不算事先同意。",
              "Expected a window that is not over, but it is; consent afterwards is not consent"
                  + " before."));
    }
    if (Duration.between(terms.from(), terms.until()).compareTo(longest) > 0) {
      return Optional.of(
          Refusal.invalid(
              "一次授权最长 %d 小时(本厅设置)。".formatted(longest.toHours()),
              "Expected a window of at most %d hours (this hall's setting), but it is longer."
                  .formatted(longest.toHours())));
    }
    return Optional.empty();
  }

  private static boolean grantable(Draft draft, PlaceId id) {
    return draft
        .plan()
        .place(id)
        .map(place ->
            switch (place) {
              case Place.Door door -> door.cashArea();
              case Place.CashBox _ -> true;
              case Place.HoldUpButton _,
                  Place.EmergencyLamp _,
                  Place.Extinguisher _,
                  Place.FirePanel _,
                  Place.SupplyInput _ ->
                  false;
            })
        .orElse(false);
  }

  /** Takes a grant back. */
  public static Optional<Refusal> revoke(Draft draft, Actor actor, Command.Revoke command) {
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

  /** Writes the register line (四.2.3: 做好登记). A late line is kept as late. */
  public static Optional<Refusal> register(Draft draft, Actor actor, Command.Register command) {
    Optional<Visit> visit = draft.state().visit(command.visit());
    if (visit.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "没有第 %s 号进出记录。".formatted(command.visit()),
              "Expected to register visit %s, but there is no such visit."
                  .formatted(command.visit())));
    }
    if (visit.get().line().isPresent()) {
      return Optional.of(
          Refusal.conflict(
              "第 %s 号进出记录已经登记过。".formatted(command.visit()),
              "Expected to register visit %s, but its line is already written."
                  .formatted(command.visit())));
    }
    draft.emit(
        new VisitRegistered(
            command.visit(),
            actor.subject(),
            command.purpose(),
            command.seal(),
            late(draft, visit.get())));
    return Optional.empty();
  }

  private static boolean late(Draft draft, Visit visit) {
    return visit.kind() == VisitKind.BOX
        && Deadlines.passed(
            draft.state(), visit.since(), draft.plan().parameters().box().register(), draft.now());
  }

  /** A person states that the visitor has left. */
  public static Optional<Refusal> end(Draft draft, Actor actor, Command.EndVisit command) {
    Optional<Visit> visit = draft.state().visit(command.visit());
    if (visit.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "没有第 %s 号进出记录。".formatted(command.visit()),
              "Expected to end visit %s, but there is no such visit.".formatted(command.visit())));
    }
    if (!visit.get().underWay()) {
      return Optional.of(
          Refusal.conflict(
              "第 %s 号进出已经结束。".formatted(command.visit()),
              "Expected to end visit %s, but it is already over.".formatted(command.visit())));
    }
    if (visit.get().kind() == VisitKind.BOX) {
      return Optional.of(
          Refusal.invalid(
              "款箱以实际关闭为准,不能口头结束。",
              "Expected to end a stay in the cash area, but this is an open box; it ends when its"
                  + " contact closes."));
    }
    draft.emit(new VisitEnded(command.visit(), actor.subject()));
    return Optional.empty();
  }
}
