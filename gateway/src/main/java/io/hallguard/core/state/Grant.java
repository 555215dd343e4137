package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Consent;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.VisitId;
import java.util.Optional;

/**
 * An approval.
 *
 * @param visit the visit that it covers, once that has begun
 * @param consent how it came about
 * @param endedAt when it was used up, expired or was revoked
 */
public record Grant(
    GrantId id,
    GrantTerms terms,
    SubjectId by,
    Stamp givenAt,
    Status status,
    Optional<VisitId> visit,
    Optional<Stamp> endedAt,
    Optional<Consent> consent,
    Review review,
    long seq) {
  public Grant {
    requireNonNull(id, "id is null");
    requireNonNull(terms, "terms is null");
    requireNonNull(by, "by is null");
    requireNonNull(givenAt, "givenAt is null");
    requireNonNull(status, "status is null");
    requireNonNull(visit, "visit is null");
    requireNonNull(endedAt, "endedAt is null");
    requireNonNull(consent, "consent is null");
    requireNonNull(review, "review is null");
  }

  /** Whether somebody has to look at it afterwards: after break-glass and telephone consent. */
  public enum Review {
    NONE,
    DUE,
    DONE,
    /** It was due and its time is over; it can still be done. */
    OVERDUE;

    /** Whether somebody still has to. */
    public boolean pending() {
      return this == DUE || this == OVERDUE;
    }

    static Review of(Optional<Consent> consent) {
      return consent
          .map(given ->
              switch (given.manner()) {
                case LEAD, DEPUTY -> NONE;
                case REMOTE, BREAK_GLASS -> DUE;
              })
          .orElse(NONE);
    }
  }

  /** In what capacity it was given. */
  public Consent.Manner manner() {
    return consent.map(Consent::manner).orElse(Consent.Manner.LEAD);
  }

  /** Where it stands. */
  public enum Status {
    /** Waits for its entry, or serves as a standing authorisation. */
    OPEN,
    /** Its visit is under way. */
    IN_USE,
    USED,
    EXPIRED,
    REVOKED;

    /** Whether nothing can come of it any more. */
    public boolean ended() {
      return switch (this) {
        case OPEN, IN_USE -> false;
        case USED, EXPIRED, REVOKED -> true;
      };
    }
  }

  Grant with(Status to, Stamp at, long atSeq) {
    Optional<Stamp> ended = to.ended() ? Optional.of(at) : Optional.empty();
    return new Grant(id, terms, by, givenAt, to, visit, ended, consent, review, atSeq);
  }

  Grant entered(VisitId entry, long atSeq) {
    Optional<VisitId> first = visit.or(() -> Optional.of(entry));
    return new Grant(id, terms, by, givenAt, Status.IN_USE, first, endedAt, consent, review, atSeq);
  }

  Grant reviewed(Review to, long atSeq) {
    return new Grant(id, terms, by, givenAt, status, visit, endedAt, consent, to, atSeq);
  }
}
