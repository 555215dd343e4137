package io.hallguard.core.event;

/** What keeps us from knowing: for those who maintain. */
public enum TroubleKind {
  DEVICE_SILENT,
  DEVICE_OFFLINE,
  PAYLOAD_UNREADABLE,
  VALUE_UNCLEAR,
  BATTERY_LOW,
  TAMPER,
  LINE_FAULT,
  EVENTS_MISSING,
  CLOCK_UNTRUSTED,
  LINK_DOWN,
  /** The database of the history refuses points, which are left out of it. */
  HISTORY_INCOMPLETE,
  /** It works in part; the broker refuses a topic, for instance. */
  LINK_DEGRADED,
  /** Somebody tried so many wrong passwords that signing in waits. */
  SIGN_IN_LOCKED,
  /** A rule of ours failed on an input, which is recorded without it. */
  RULE_FAILED
}
