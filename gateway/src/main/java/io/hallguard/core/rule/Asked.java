package io.hallguard.core.rule;

import io.hallguard.core.access.Act;
import io.hallguard.core.access.AfterwardsDesk;
import io.hallguard.core.access.DutyDesk;
import io.hallguard.core.access.GrantDesk;
import io.hallguard.core.access.PersonDesk;
import io.hallguard.core.access.RegisterDesk;
import io.hallguard.core.access.RequestDesk;
import io.hallguard.core.access.VisitDesk;
import io.hallguard.core.alert.AlertDesk;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterCommand;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.AttemptRefused;
import io.hallguard.core.state.Draft;
import java.util.Optional;

/** What people ask, handed to the desk that answers. */
final class Asked {
  private Asked() {}

  /** Does it, or says why not; an attempt that was refused is kept. */
  static Optional<Refusal> answer(Draft draft, Input.Commanded input) {
    Command command = input.command();
    Optional<Refusal> refusal =
        Act.of(command).refuse(input.actor()).or(() -> desk(draft, input.actor(), command));
    if (!(command instanceof AlertCommand)) {
      refusal.ifPresent(why ->
          draft.emit(
              new AttemptRefused(
                  input.actor().subject(),
                  Act.of(command).word(),
                  why.why(),
                  why.text().zh(),
                  why.text().en())));
    }
    return refusal;
  }

  private static Optional<Refusal> desk(Draft draft, Actor actor, Command command) {
    return switch (command) {
      case AlertCommand.Acknowledge taken -> AlertDesk.acknowledge(draft, actor, taken);
      case AlertCommand.Reset reset -> AlertDesk.reset(draft, actor, reset);
      case AccessCommand.Give give -> GrantDesk.give(draft, actor, give);
      case AccessCommand.Revoke revoke -> GrantDesk.revoke(draft, actor, revoke);
      case AccessCommand.Register line -> VisitDesk.register(draft, actor, line);
      case AccessCommand.EndVisit end -> VisitDesk.end(draft, actor, end);
      case AccessCommand.Extend extend -> VisitDesk.extend(draft, actor, extend);
      case AccessCommand.Attribute whose -> VisitDesk.attribute(draft, actor, whose);
      case RequestCommand request -> request(draft, actor, request);
      case RegisterCommand.Note note -> RegisterDesk.note(draft, actor, note);
      case RegisterCommand.ReviewDay day -> RegisterDesk.reviewDay(draft, actor, day);
      case RegisterCommand.EnterPaper paper -> RegisterDesk.paper(draft, actor, paper);
      case RegisterCommand.Read read -> RegisterDesk.read(draft, actor, read);
      case PersonCommand person -> PersonDesk.answer(draft, actor, person);
    };
  }

  private static Optional<Refusal> request(Draft draft, Actor actor, RequestCommand command) {
    return switch (command) {
      case RequestCommand.Ask ask -> RequestDesk.ask(draft, actor, ask);
      case RequestCommand.Withdraw withdraw -> RequestDesk.withdraw(draft, actor, withdraw);
      case RequestCommand.Endorse endorse -> RequestDesk.endorse(draft, actor, endorse);
      case RequestCommand.Approve approve -> RequestDesk.approve(draft, actor, approve);
      case RequestCommand.Decline decline -> RequestDesk.decline(draft, actor, decline);
      case RequestCommand.ApproveByPhone phone -> RequestDesk.approveByPhone(draft, actor, phone);
      case RequestCommand.ConfirmRemote confirm -> AfterwardsDesk.confirm(draft, actor, confirm);
      case RequestCommand.BreakGlass glass -> AfterwardsDesk.breakGlass(draft, actor, glass);
      case RequestCommand.ReviewBreakGlass review -> AfterwardsDesk.review(draft, actor, review);
      case RequestCommand.LeaveDuty leave -> DutyDesk.leave(draft, actor, leave);
      case RequestCommand.ReturnToDuty _ -> DutyDesk.back(draft, actor);
      case RequestCommand.HandOverShift over -> DutyDesk.handOver(draft, actor, over);
    };
  }
}
