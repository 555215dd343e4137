package io.hallguard.core.event;

/** How a register line differs from what the standard or the hall's own policy asks for. */
public enum Deviation {
  /** No grant named the place. */
  NO_GRANT,
  /** A grant did, and its window began later. */
  NOT_YET,
  /** A grant had, and its window was over or its visit ended. */
  NO_LONGER,
  /** A grant had, and it was taken back. */
  REVOKED,
  /** A credential was presented that has no authorisation there. */
  CREDENTIAL_NOT_AUTHORISED,
  /** The one grant in force is another person's than the one who was made out. */
  USED_BY_ANOTHER,
  /** The clock could not say whether the window was then. */
  CLOCK_UNTRUSTED,
  /** The opening was heard of afterwards. */
  HEARD_LATE,
  /** The line was written after its limit. */
  REGISTERED_LATE,
  /** No line was written within the limit. */
  NOT_REGISTERED,
  /** No leaving was seen within the limit. */
  STAY_OVERDUE,
  /** Several were inside; which leaving was whose is not known. */
  EXIT_NOT_ATTRIBUTED,
  /** The end was stated by a person; no sensor saw it. */
  STATED_BY_PERSON,
  /** Nobody was made out at the opening. */
  NOT_ATTRIBUTED,
  /** Outside the hours that the hall set for this class. */
  OUTSIDE_HOURS,
  /** The policy asks for an escort, and none was named. */
  NO_ESCORT,
  /** The policy asks for a document to be looked at, and none was named. */
  NO_DOCUMENT,
  /** Two people were asked for, and one was made out. */
  ONE_PERSON_ONLY,
  /** Outside the windows that were agreed with the cash-in-transit company. */
  OUTSIDE_TRANSIT_WINDOW,
  /** Registered afterwards under a hall exemption, which deviates from 四.2.4. */
  REGISTERED_AFTERWARDS,
  /** Nobody had consented: break-glass. */
  BREAK_GLASS,
  /** Consent by telephone. */
  REMOTE_CONSENT,
  /** The telephone consent was not confirmed, or the break-glass not reviewed, in time. */
  REVIEW_OVERDUE,
  /** The door was not closed and locked in time. */
  DOOR_NOT_CLOSED,
  /** The box was not closed in time. */
  BOX_NOT_CLOSED,
  /** Entered later from the paper form, for hours when the gateway was down. */
  PAPER_ENTRY,
  /** Somebody disputes it. */
  DISPUTED,
  /** Somebody corrected it. */
  CORRECTED
}
