package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

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
    long seq) {
  public Grant {
    requireNonNull(id, "id is null");
    requireNonNull(terms, "terms is null");
    requireNonNull(by, "by is null");
    requireNonNull(givenAt, "givenAt is null");
    requireNonNull(status, "status is null");
    requireNonNull(visit, "visit is null");
    requireNonNull(endedAt, "endedAt is null");
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
    return new Grant(id, terms, by, givenAt, to, visit, ended, atSeq);
  }

  Grant entered(VisitId entry, long atSeq) {
    Optional<VisitId> first = visit.or(() -> Optional.of(entry));
    return new Grant(id, terms, by, givenAt, Status.IN_USE, first, endedAt, atSeq);
  }
}
