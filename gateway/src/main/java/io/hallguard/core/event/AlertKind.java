package io.hallguard.core.event;

import static io.hallguard.core.event.Clause.C4_1_2;
import static io.hallguard.core.event.Clause.C4_2_2;
import static io.hallguard.core.event.Clause.C4_2_3;
import static io.hallguard.core.event.Clause.C4_2_4;
import static io.hallguard.core.event.Clause.C4_2_5;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be wrong for those who guard. */
public enum AlertKind {
  /** A hold-up button was pressed. */
  HOLD_UP(Priority.CRITICAL, Latch.UNTIL_RESET),
  /** A cash-area door opened and no grant matched. */
  ENTRY_WITHOUT_GRANT(Priority.CRITICAL, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash-area door stands open. */
  DOOR_LEFT_OPEN(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash-area door is closed and its lock is not. */
  DOOR_NOT_LOCKED(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash box opened and no grant matched. */
  BOX_WITHOUT_GRANT(Priority.CRITICAL, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash box stands open. */
  BOX_LEFT_OPEN(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash box was opened and no register line was written. */
  BOX_NOT_REGISTERED(Priority.MEDIUM, Latch.UNTIL_ACKNOWLEDGED),
  /** Somebody went in because it could not wait; nobody had consented. */
  BREAK_GLASS(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** Fewer people were made out than the place asks for. */
  ONE_PERSON_ONLY(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A visitor stays longer than their class may. */
  STAY_EXCEEDED(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A cash box was opened by a cash-in-transit crew at another time than agreed. */
  OUTSIDE_TRANSIT_WINDOW(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A credential that is reported lost was presented. */
  LOST_CREDENTIAL(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** Too many wrong codes in a row. */
  CODES_LOCKED(Priority.HIGH, Latch.UNTIL_ACKNOWLEDGED),
  /** A telephone consent was not confirmed, or a break-glass entry not reviewed, in time. */
  REVIEW_OVERDUE(Priority.MEDIUM, Latch.UNTIL_ACKNOWLEDGED),
  /** The cover of a secured point's device was opened. */
  TAMPER(Priority.HIGH, Latch.UNTIL_RESET),
  /** The wire of a secured point is cut, shorted, or not what it should be. */
  LINE_FAULT(Priority.HIGH, Latch.UNTIL_RESET),
  /** A secured place was found in another state than it was left in; nobody saw it change. */
  CHANGED_UNSEEN(Priority.LOW, Latch.UNTIL_ACKNOWLEDGED);

  private final Priority priority;
  private final Latch latch;

  AlertKind(Priority priority, Latch latch) {
    this.priority = priority;
    this.latch = latch;
  }

  /** How urgent a new alert of this kind is. */
  public Priority priority() {
    return priority;
  }

  /** What ends it. */
  public Latch latch() {
    return latch;
  }

  /** Which clauses it speaks for. */
  public List<Clause> clauses() {
    return switch (this) {
      case HOLD_UP -> List.of(C4_2_2, C4_2_5);
      case ENTRY_WITHOUT_GRANT -> List.of(C4_1_2, C4_2_4);
      case DOOR_LEFT_OPEN, DOOR_NOT_LOCKED, BOX_LEFT_OPEN, BOX_NOT_REGISTERED -> List.of(C4_2_3);
      case BOX_WITHOUT_GRANT, BREAK_GLASS, STAY_EXCEEDED, REVIEW_OVERDUE -> List.of(C4_2_4);
      case LOST_CREDENTIAL, CODES_LOCKED -> List.of(C4_1_2);
      // The hall's own policies; the standard asks for neither.
      case ONE_PERSON_ONLY, OUTSIDE_TRANSIT_WINDOW -> List.of();
      case TAMPER, LINE_FAULT, CHANGED_UNSEEN -> List.of(C4_2_5);
    };
  }

  /** On which screens it may appear: a hold-up never in public nor at the counter. */
  public Set<Audience> audience() {
    return switch (this) {
      case HOLD_UP, TAMPER, LINE_FAULT, LOST_CREDENTIAL, CODES_LOCKED, REVIEW_OVERDUE ->
          EnumSet.of(Audience.GUARD_ROOM, Audience.BACK_OFFICE);
      case ENTRY_WITHOUT_GRANT,
          DOOR_LEFT_OPEN,
          DOOR_NOT_LOCKED,
          BOX_WITHOUT_GRANT,
          BOX_LEFT_OPEN,
          BOX_NOT_REGISTERED,
          BREAK_GLASS,
          ONE_PERSON_ONLY,
          STAY_EXCEEDED,
          OUTSIDE_TRANSIT_WINDOW,
          CHANGED_UNSEEN ->
          EnumSet.of(Audience.GUARD_ROOM, Audience.BACK_OFFICE, Audience.COUNTER);
    };
  }

  /**
   * Whose screens and sounders call, out of {@link #audience()}; the others only show it.
   *
   * @param escalated whether it lasted long enough to call the guard
   */
  public Set<Audience> calls(boolean escalated) {
    return switch (this) {
      case HOLD_UP,
          TAMPER,
          LINE_FAULT,
          ENTRY_WITHOUT_GRANT,
          BOX_WITHOUT_GRANT,
          BOX_LEFT_OPEN,
          BREAK_GLASS,
          ONE_PERSON_ONLY,
          STAY_EXCEEDED,
          OUTSIDE_TRANSIT_WINDOW,
          LOST_CREDENTIAL,
          CODES_LOCKED ->
          EnumSet.of(Audience.GUARD_ROOM, Audience.BACK_OFFICE);
      case DOOR_LEFT_OPEN, DOOR_NOT_LOCKED ->
          escalated
              ? EnumSet.of(Audience.GUARD_ROOM, Audience.BACK_OFFICE)
              : EnumSet.of(Audience.BACK_OFFICE, Audience.COUNTER);
      case BOX_NOT_REGISTERED, REVIEW_OVERDUE -> EnumSet.of(Audience.BACK_OFFICE);
      case CHANGED_UNSEEN -> EnumSet.noneOf(Audience.class);
    };
  }

  /** Urgency. */
  public enum Priority {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
  }

  /** What it takes to end an alert. */
  public enum Latch {
    /** Acknowledged and the condition gone. */
    UNTIL_ACKNOWLEDGED,
    /** Reset by hand, with a reason. */
    UNTIL_RESET
  }
}
