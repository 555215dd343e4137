package io.hallguard.journal.json;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;

/** A fact as its bytes gave it. */
public record Envelope(Origin origin, Recorded recorded) {
  public Envelope {
    requireNonNull(origin, "origin is null");
    requireNonNull(recorded, "recorded is null");
  }
}
