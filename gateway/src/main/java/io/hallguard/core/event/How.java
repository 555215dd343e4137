package io.hallguard.core.event;

/** How we know of a change. */
public enum How {
  /** It was seen as it happened. */
  OBSERVED,
  /** It happened, and was heard of afterwards. */
  LATE,
  /** The first value of a place that was unknown. */
  FIRST,
  /** A stored value differs from the last one: it changed at some time in between. */
  UNSEEN
}
