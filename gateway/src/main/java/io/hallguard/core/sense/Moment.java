package io.hallguard.core.sense;

import io.hallguard.core.event.How;
import io.hallguard.core.event.SignalFact.Standing;
import java.time.Instant;

/**
 * When a reading holds, and how news of it came.
 *
 * @param closedSince whether the device has said "closed" after this, by its own count
 */
record Moment(Standing standing, Instant occurredAt, boolean closedSince) {

  /**
   * How a level that differs from the known one changed.
   *
   * @param known whether any value was known before
   */
  How how(boolean known) {
    return switch (standing) {
      case CURRENT -> How.OBSERVED;
      case LATE, OVERTAKEN -> How.LATE;
      case STORED -> known ? How.UNSEEN : How.FIRST;
    };
  }

  /** Whether it tells how things stand; what was overtaken tells only that it happened. */
  boolean stands() {
    return standing != Standing.OVERTAKEN;
  }

  /** Whether it is news; a stored value is a state, not an event. */
  boolean news() {
    return standing != Standing.STORED;
  }
}
