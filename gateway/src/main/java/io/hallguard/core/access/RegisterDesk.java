package io.hallguard.core.access;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RegisterCommand;
import io.hallguard.core.event.RegisterFact.DayReviewed;
import io.hallguard.core.event.RegisterFact.LineNoted;
import io.hallguard.core.event.RegisterFact.PaperLine;
import io.hallguard.core.event.RegisterFact.RegisterRead;
import io.hallguard.core.plan.Place;
import io.hallguard.core.state.Draft;
import java.time.LocalDate;
import java.util.Optional;

/** What people add to the register. Each answers with a refusal, or empty when done. */
public final class RegisterDesk {
  private RegisterDesk() {}

  /** A correction, a dispute, or whose opening it was: it appends and changes nothing. */
  public static Optional<Refusal> note(Draft draft, Actor actor, RegisterCommand.Note command) {
    if (command.line() < 1 || command.line() > draft.state().seq()) {
      return Optional.of(
          Refusal.notFound(
              "没有第 %d 号登记。".formatted(command.line()),
              "Expected a line of the register, but there is no line %d."
                  .formatted(command.line())));
    }
    Optional<Refusal> unknown =
        command
            .person()
            .filter(person -> draft.state().person(person).isEmpty())
            .map(_ -> People.unknown());
    if (unknown.isEmpty()) {
      draft.emit(
          new LineNoted(
              command.line(), command.kind(), command.person(), command.text(), actor.subject()));
    }
    return unknown;
  }

  /** Signs a day that is over or has begun. */
  public static Optional<Refusal> reviewDay(
      Draft draft, Actor actor, RegisterCommand.ReviewDay command) {
    LocalDate today = LocalDate.ofInstant(draft.now().wall(), draft.plan().timeZone());
    if (command.day().isAfter(today)) {
      return Optional.of(
          Refusal.invalid(
              "%s 还没有到,不能复核。".formatted(command.day()),
              "Expected a day that has begun, but %s is to come.".formatted(command.day())));
    }
    if (command.head() > draft.state().seq()) {
      return Optional.of(
          Refusal.conflict(
              "登记簿已有变化,请重新打开后复核。",
              "Expected a head of this journal, but number %d is to come; open the day again."
                  .formatted(command.head())));
    }
    draft.emit(
        new DayReviewed(
            command.day(),
            command.head(),
            command.hash(),
            command.lines(),
            command.deviating(),
            actor.subject()));
    return Optional.empty();
  }

  /** A line of the paper form; it stays marked as one. */
  public static Optional<Refusal> paper(
      Draft draft, Actor actor, RegisterCommand.EnterPaper command) {
    if (!draft.plan().place(command.place()).map(Place::registered).orElse(false)) {
      return Optional.of(
          Refusal.invalid(
              "“%s”不是收费区的门,也不是款箱。".formatted(command.place()),
              "Expected a cash-area door or a box, but '%s' is neither."
                  .formatted(command.place())));
    }
    boolean ordered = command.until().map(end -> end.isAfter(command.from())).orElse(true);
    if (!ordered || command.from().isAfter(draft.now().wall())) {
      return Optional.of(
          Refusal.invalid(
              "补录的时间必须在过去,且结束晚于开始。",
              "Expected times that are past, the end after the beginning, but they are not."));
    }
    draft.emit(
        new PaperLine(
            draft.state().counters().papers() + 1,
            command.place(),
            command.kind(),
            command.holderClass(),
            command.holder(),
            command.purpose(),
            command.seal(),
            command.from(),
            command.until(),
            actor.subject()));
    return Optional.empty();
  }

  /** Reading the register is itself written down. */
  public static Optional<Refusal> read(Draft draft, Actor actor, RegisterCommand.Read command) {
    draft.emit(
        new RegisterRead(
            actor.subject(), command.form(), command.from(), command.until(), command.lines()));
    return Optional.empty();
  }
}
