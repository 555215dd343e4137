package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.PlaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One stay in the cash area, or one opening of a box.
 *
 * @param grant what it was matched to; empty when nothing matched
 * @param occurredAt when it began, as far as is known
 * @param over when it ended
 * @param overdue its time passed: of a box, for the register line; of a stay, to leave. A stay that
 *     is overdue accounts for no opening more
 * @param person whose it is: made out at the opening, or stated by somebody
 * @param extended until when the visitor may stay, when that was put off
 * @param exceeded the time that the visitor's class may stay is over
 * @param opening sequence of the fact that began it
 * @param seq of the fact that last changed it
 */
public record Visit(
    VisitId id,
    VisitKind kind,
    PlaceId place,
    Optional<GrantId> grant,
    Optional<CredentialId> credential,
    Stamp since,
    Instant occurredAt,
    Optional<Over> over,
    Optional<Line> line,
    boolean overdue,
    Optional<SubjectId> person,
    Optional<Instant> extended,
    boolean exceeded,
    long opening,
    long seq) {
  public Visit {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(place, "place is null");
    requireNonNull(grant, "grant is null");
    requireNonNull(credential, "credential is null");
    requireNonNull(since, "since is null");
    requireNonNull(occurredAt, "occurredAt is null");
    requireNonNull(over, "over is null");
    requireNonNull(line, "line is null");
    requireNonNull(person, "person is null");
    requireNonNull(extended, "extended is null");
  }

  /**
   * Its end.
   *
   * @param by who stated it; empty when a sensor saw it
   * @param attributed false when it was one of several and ended at that moment or before: which of
   *     the openings was its own is not known
   */
  public record Over(Instant at, Optional<SubjectId> by, boolean attributed) {
    public Over {
      requireNonNull(at, "at is null");
      requireNonNull(by, "by is null");
    }
  }

  /** Its register line. */
  public record Line(
      SubjectId by,
      Stamp at,
      TextRef purpose,
      TextRef seal,
      Optional<TextRef> amount,
      OptionalInt people,
      boolean late) {
    public Line {
      requireNonNull(by, "by is null");
      requireNonNull(at, "at is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(amount, "amount is null");
      requireNonNull(people, "people is null");
    }
  }

  /** Whether it is under way. */
  public boolean underWay() {
    return over.isEmpty();
  }

  /** Whether nothing more is expected of it: over, and for a box registered. */
  public boolean settled() {
    return over.isPresent()
        && switch (kind) {
          case CASH_AREA -> true;
          case BOX -> line.isPresent();
        };
  }

  /** Whether its leaving would account for an opening of the door. */
  public boolean mayLeave() {
    return kind == VisitKind.CASH_AREA && underWay() && !overdue;
  }

  Visit over(Over end, long atSeq) {
    return with(Optional.of(end), line, overdue, person, extended, exceeded, atSeq);
  }

  /** The box is open again; it is the same visit. */
  Visit reopened(long atSeq) {
    return with(Optional.empty(), line, overdue, person, extended, exceeded, atSeq);
  }

  Visit registered(Line written, long atSeq) {
    return with(over, Optional.of(written), overdue, person, extended, exceeded, atSeq);
  }

  Visit withOverdue(long atSeq) {
    return with(over, line, true, person, extended, exceeded, atSeq);
  }

  Visit attributed(SubjectId to, long atSeq) {
    return with(over, line, overdue, Optional.of(to), extended, exceeded, atSeq);
  }

  Visit extended(Instant until, long atSeq) {
    return with(over, line, overdue, person, Optional.of(until), false, atSeq);
  }

  Visit withExceeded(long atSeq) {
    return with(over, line, overdue, person, extended, true, atSeq);
  }

  private Visit with(
      Optional<Over> end,
      Optional<Line> written,
      boolean late,
      Optional<SubjectId> whose,
      Optional<Instant> until,
      boolean tooLong,
      long atSeq) {
    return new Visit(
        id,
        kind,
        place,
        grant,
        credential,
        since,
        occurredAt,
        end,
        written,
        late,
        whose,
        until,
        tooLong,
        opening,
        atSeq);
  }
}
