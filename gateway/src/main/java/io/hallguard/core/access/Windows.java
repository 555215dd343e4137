package io.hallguard.core.access;

import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Grant;
import java.time.Instant;
import java.util.Optional;

/** How a grant's window stands to a moment. */
enum Windows {
  BEFORE,
  WITHIN,
  AFTER,
  /** The clock cannot say. */
  UNKNOWN;

  /**
   * Of an event that is happening now, or of one that happened at {@code past}.
   *
   * @param past the device's time of an event that waited; empty for now
   */
  static Windows of(Grant grant, Stamp now, Optional<Instant> past) {
    return past.or(() -> Deadlines.wallSince(grant.givenAt(), now))
        .map(moment -> of(grant.terms(), moment))
        .orElse(UNKNOWN);
  }

  private static Windows of(GrantTerms terms, Instant moment) {
    if (moment.isBefore(terms.from())) {
      return BEFORE;
    }
    return moment.isAfter(terms.until()) ? AFTER : WITHIN;
  }

  /** The nearest miss, in words for the alert. */
  Verdict.Reason reason() {
    return switch (this) {
      case BEFORE -> Verdict.Reason.NOT_YET;
      case WITHIN, AFTER -> Verdict.Reason.NO_LONGER;
      case UNKNOWN -> Verdict.Reason.CLOCK_UNTRUSTED;
    };
  }
}
