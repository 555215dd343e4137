package io.hallguard.core.access;

import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.VisitAttributed;
import io.hallguard.core.event.AccessFact.VisitEnded;
import io.hallguard.core.event.AccessFact.VisitExtended;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Visit;
import java.time.Instant;
import java.util.Optional;

/** What people state about visits. Each answers with a refusal, or empty when done. */
public final class VisitDesk {
  private VisitDesk() {}

  /** Writes the register line (四.2.3: 做好登记). A late line is kept as late. */
  public static Optional<Refusal> register(
      Draft draft, Actor actor, AccessCommand.Register command) {
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
    if (visit.get().kind() == VisitKind.BOX && command.amount().isEmpty() && !command.sealed()) {
      return Optional.of(
          Refusal.invalid(
              "款箱登记须写明金额或封签号。",
              "Expected the amount or the seal's number in the line of a cash box, but neither is"
                  + " written."));
    }
    draft.emit(
        new VisitRegistered(
            command.visit(),
            actor.subject(),
            command.purpose(),
            command.seal(),
            command.amount(),
            command.people(),
            late(draft, visit.get())));
    return Optional.empty();
  }

  private static boolean late(Draft draft, Visit visit) {
    return visit.kind() == VisitKind.BOX
        && Deadlines.passed(
            draft.state(),
            visit.since(),
            LineTimes.limit(draft.plan(), draft.state(), visit),
            draft.now());
  }

  /** A person states that the visitor has left. */
  public static Optional<Refusal> end(Draft draft, Actor actor, AccessCommand.EndVisit command) {
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

  /** Lets a visitor stay longer, by one extension of the class's policy. */
  public static Optional<Refusal> extend(Draft draft, Actor actor, AccessCommand.Extend command) {
    Optional<Visit> found = draft.state().visit(command.visit());
    if (found.isEmpty() || !found.get().underWay() || found.get().kind() != VisitKind.CASH_AREA) {
      return Optional.of(
          Refusal.conflict(
              "第 %s 号进出不在进行中,无法延长。".formatted(command.visit()),
              "Expected to extend a stay that is under way, but visit %s is not."
                  .formatted(command.visit())));
    }
    Visit visit = found.get();
    VisitorPolicy policy = policy(draft, visit);
    if (policy.extension().isZero()) {
      return Optional.of(
          Refusal.invalid(
              "这类人员不能延长停留(本厅设置)。",
              "Expected a class whose stay can be extended, but this one's cannot (this hall's"
                  + " setting)."));
    }
    Instant now = draft.now().wall();
    Instant end = StayTimes.end(draft.plan(), draft.state(), visit);
    Instant base = end.isBefore(now) ? now : end;
    draft.emit(new VisitExtended(visit.id(), base.plus(policy.extension()), actor.subject()));
    return Optional.empty();
  }

  /** States by name who is inside. */
  public static Optional<Refusal> attribute(
      Draft draft, Actor actor, AccessCommand.Attribute command) {
    Optional<Visit> visit = draft.state().visit(command.visit());
    if (visit.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "没有第 %s 号进出记录。".formatted(command.visit()),
              "Expected to name who visit %s is, but there is no such visit."
                  .formatted(command.visit())));
    }
    if (draft.state().person(command.person()).isEmpty()) {
      return Optional.of(People.unknown());
    }
    draft.emit(new VisitAttributed(command.visit(), command.person(), actor.subject()));
    return Optional.empty();
  }

  private static VisitorPolicy policy(Draft draft, Visit visit) {
    return draft.plan().parameters().visitors().of(StayTimes.classOf(draft.state(), visit));
  }
}
