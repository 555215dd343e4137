package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import io.hallguard.core.event.TroubleId;
import java.util.Optional;

/**
 * Something that keeps us from knowing.
 *
 * @param count how often it was recorded while open
 * @param detail the newest words
 */
public record Trouble(
    TroubleRaised raised, Stamp at, int count, String detail, Optional<Stamp> cleared, long seq) {
  public Trouble {
    requireNonNull(raised, "raised is null");
    requireNonNull(at, "at is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(cleared, "cleared is null");
  }

  /** Its number. */
  public TroubleId id() {
    return raised.trouble();
  }

  /** Whether it lasts. */
  public boolean open() {
    return cleared.isEmpty();
  }
}
