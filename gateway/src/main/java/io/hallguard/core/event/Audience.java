package io.hallguard.core.event;

/**
 * Who stands before a screen or hears a sounder. A hold-up never shows or sounds in the first two.
 */
public enum Audience {
  PUBLIC,
  COUNTER,
  BACK_OFFICE,
  GUARD_ROOM
}
