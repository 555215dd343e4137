package io.hallguard.core.alert;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertFact.AlertAcknowledged;
import io.hallguard.core.event.AlertFact.AlertClosed;
import io.hallguard.core.event.AlertFact.AlertReset;
import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Draft;
import io.hallguard.drivers.signal.Reading.Activation;
import java.util.Optional;

/** What people do with alerts, and what follows for the alert's life. */
public final class AlertDesk {
  private AlertDesk() {}

  /** "I am going." Saying it twice does no harm; another person's word stands. */
  public static Optional<Refusal> acknowledge(
      Draft draft, Actor actor, AlertCommand.Acknowledge command) {
    Optional<Alert> found = draft.state().alert(command.alert());
    if (found.isEmpty()) {
      return Optional.of(noSuchAlert(command.alert()));
    }
    Alert alert = found.get();
    if (!alert.open()) {
      return Optional.of(over(command.alert()));
    }
    if (alert.acknowledged().isPresent()) {
      return alert.acknowledged().get().by().equals(actor.subject())
          ? Optional.empty()
          : Optional.of(
              Refusal.conflict(
                  "第 %s 号报警已有人确认。".formatted(command.alert()),
                  "Expected to acknowledge alert %s, but somebody has already taken it."
                      .formatted(command.alert())));
    }
    draft.emit(new AlertAcknowledged(alert.id(), actor.subject()));
    return Optional.empty();
  }

  /** Ends a latched alert by hand. */
  public static Optional<Refusal> reset(Draft draft, Actor actor, AlertCommand.Reset command) {
    Optional<Alert> found = draft.state().alert(command.alert());
    if (found.isEmpty()) {
      return Optional.of(noSuchAlert(command.alert()));
    }
    Alert alert = found.get();
    if (!alert.open()) {
      return Optional.of(over(command.alert()));
    }
    return switch (alert.kind().latch()) {
      case UNTIL_ACKNOWLEDGED ->
          Optional.of(
              Refusal.invalid(
                  "第 %s 号报警无需复位:确认并恢复后自动结束。".formatted(command.alert()),
                  "Expected to reset a latched alert, but alert %s ends by itself when it is"
                          .formatted(command.alert())
                      + " acknowledged and its cause is gone."));
      case UNTIL_RESET -> resetLatched(draft, actor, alert, command);
    };
  }

  private static Optional<Refusal> resetLatched(
      Draft draft, Actor actor, Alert alert, AlertCommand.Reset command) {
    if (alert.acknowledged().isEmpty()) {
      return Optional.of(
          Refusal.conflict(
              "请先确认第 %s 号报警,再复位。".formatted(alert.id()),
              "Expected to reset alert %s, but nobody has acknowledged it; acknowledge it first."
                  .formatted(alert.id())));
    }
    if (stillActive(draft, alert)) {
      return Optional.of(
          Refusal.conflict(
              "装置仍处于报警状态,请先在现场恢复,再复位第 %s 号报警。".formatted(alert.id()),
              "Expected to reset alert %s, but its device is still active; put it back on site"
                      .formatted(alert.id())
                  + " first."));
    }
    draft.emit(new AlertReset(alert.id(), actor.subject(), command.reason()));
    return Optional.empty();
  }

  private static boolean stillActive(Draft draft, Alert alert) {
    if (alert.kind() == AlertKind.HOLD_UP) {
      return draft
          .state()
          .place(alert.raised().place())
          .holdUp()
          .map(since -> since.value() == Activation.ACTIVE)
          .orElse(false);
    }
    return alert.returned().isEmpty();
  }

  /** A receipt. A repeat of the same receiver for the same notice adds nothing. */
  public static Optional<Refusal> told(
      Draft draft, AlertId id, NoticeId notice, Receiver receiver) {
    Optional<Alert> found = draft.state().alert(id);
    if (found.isEmpty()) {
      return Optional.of(noSuchAlert(id));
    }
    boolean known =
        found.get().told().stream()
            .anyMatch(t -> t.notice().equals(notice) && t.receiver().equals(receiver));
    if (!known) {
      draft.emit(new AlertTold(id, notice, receiver));
    }
    return Optional.empty();
  }

  /** Closes the alert when nothing more is asked of anybody. */
  public static void closeIfDone(Draft draft, AlertId id) {
    draft
        .state()
        .alert(id)
        .filter(alert -> alert.open() && alert.done())
        .ifPresent(alert -> draft.emit(new AlertClosed(alert.id())));
  }

  private static Refusal noSuchAlert(AlertId id) {
    return Refusal.notFound(
        "没有第 %s 号报警。".formatted(id),
        "Expected alert %s, but there is no such alert.".formatted(id));
  }

  private static Refusal over(AlertId id) {
    return Refusal.conflict(
        "第 %s 号报警已经结束。".formatted(id),
        "Expected alert %s to be open, but it is over.".formatted(id));
  }
}
