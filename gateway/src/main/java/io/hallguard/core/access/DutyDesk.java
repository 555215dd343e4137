package io.hallguard.core.access;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.LeadAbsent;
import io.hallguard.core.event.RequestFact.LeadBack;
import io.hallguard.core.event.RequestFact.ShiftHandedOver;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Person;
import io.hallguard.core.state.Visit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is in charge. Each answers with a refusal, or empty when done. */
public final class DutyDesk {
  private DutyDesk() {}

  /** The lead goes away and names who stands in. */
  public static Optional<Refusal> leave(
      Draft draft, Actor actor, RequestCommand.LeaveDuty command) {
    Optional<Person> deputy = draft.state().person(command.deputy());
    if (deputy.isEmpty()) {
      return Optional.of(People.unknown());
    }
    boolean may = deputy.get().is(Role.DEPUTY) || deputy.get().is(Role.LEAD);
    if (!may || command.deputy().equals(actor.subject())) {
      return Optional.of(
          Refusal.invalid(
              "请指定另一位代班长或班长;此人没有这个角色或就是本人。",
              "Expected another lead or a deputy to stand in, but this person is neither, or it is"
                  + " you."));
    }
    if (!command.until().isAfter(draft.now().wall())) {
      return Optional.of(
          Refusal.invalid(
              "预计返回时间必须在将来。", "Expected to be back at a time to come, but it is past."));
    }
    draft.emit(new LeadAbsent(actor.subject(), command.deputy(), command.until()));
    return Optional.empty();
  }

  /** The lead is back. */
  public static Optional<Refusal> back(Draft draft, Actor actor) {
    if (!draft.state().absences().containsKey(actor.subject())) {
      return Optional.of(Refusal.conflict("您没有登记离岗。", "Expected you to be away, but you are not."));
    }
    draft.emit(new LeadBack(actor.subject()));
    return Optional.empty();
  }

  /** The open visits go to whoever follows, by name. */
  public static Optional<Refusal> handOver(
      Draft draft, Actor actor, RequestCommand.HandOverShift command) {
    Optional<Person> to = draft.state().person(command.to());
    if (to.isEmpty()) {
      return Optional.of(People.unknown());
    }
    boolean may = to.get().is(Role.LEAD) || to.get().is(Role.DEPUTY);
    if (!may || command.to().equals(actor.subject())) {
      return Optional.of(
          Refusal.invalid(
              "只能交接给另一位班长或代班长。",
              "Expected another lead or a deputy to hand over to, but this person is neither, or it"
                  + " is you."));
    }
    Set<VisitId> open =
        draft.state().visits().values().stream()
            .filter(visit -> visit.kind() == VisitKind.CASH_AREA && visit.underWay())
            .map(Visit::id)
            .collect(Collectors.toSet());
    draft.emit(new ShiftHandedOver(actor.subject(), command.to(), open));
    return Optional.empty();
  }
}
