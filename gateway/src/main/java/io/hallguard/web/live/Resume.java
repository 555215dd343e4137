package io.hallguard.web.live;

/** Where in the journal a screen goes on. */
public sealed interface Resume {

  /** From now on. */
  record FromNow() implements Resume {}

  /** It has received everything up to this sequence, or a part of what that one changed. */
  record After(long seq) implements Resume {}

  /** It comes from another journal, or from a place that this one has not reached. */
  record Elsewhere() implements Resume {}
}
