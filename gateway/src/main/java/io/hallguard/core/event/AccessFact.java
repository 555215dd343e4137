package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Grants, openings matched to them, visits and their register lines. */
public sealed interface AccessFact extends Fact {

  /**
   * The lead consented, or somebody in the lead's place.
   *
   * @param consent how it came about; empty in facts of before it was written down: the lead's own
   */
  record GrantGiven(GrantId grant, GrantTerms terms, SubjectId by, Optional<Consent> consent)
      implements AccessFact {
    public GrantGiven {
      requireNonNull(consent, "consent is null");
      requireNonNull(grant, "grant is null");
      requireNonNull(terms, "terms is null");
      requireNonNull(by, "by is null");
    }
  }

  /** A grant was taken back. */
  record GrantRevoked(GrantId grant, SubjectId by) implements AccessFact {
    public GrantRevoked {
      requireNonNull(grant, "grant is null");
      requireNonNull(by, "by is null");
    }
  }

  /** A grant's window is over and nobody is in on it. */
  record GrantExpired(GrantId grant) implements AccessFact {
    public GrantExpired {
      requireNonNull(grant, "grant is null");
    }
  }

  /**
   * An opening of a cash-area door or a box was held against the grants.
   *
   * @param opening sequence of the fact that told of it
   * @param person who had been made out shortly before it; empty when nobody had. Never that this
   *     person went through
   */
  record OpeningJudged(
      PlaceId place,
      VisitKind kind,
      Verdict verdict,
      long opening,
      How how,
      Instant occurredAt,
      Optional<SubjectId> person)
      implements AccessFact {
    /** With nobody made out before it. */
    public OpeningJudged(
        PlaceId place, VisitKind kind, Verdict verdict, long opening, How how, Instant occurredAt) {
      this(place, kind, verdict, opening, how, occurredAt, Optional.empty());
    }

    public OpeningJudged {
      requireNonNull(person, "person is null");
      requireNonNull(place, "place is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(verdict, "verdict is null");
      requireNonNull(how, "how is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** The box of a visit was closed. */
  record VisitClosed(VisitId visit, Instant occurredAt) implements AccessFact {
    public VisitClosed {
      requireNonNull(visit, "visit is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** The time for the register line of a box's opening is over and there is none. */
  record RegisterOverdue(VisitId visit) implements AccessFact {
    public RegisterOverdue {
      requireNonNull(visit, "visit is null");
    }
  }

  /** A person stated that the visitor has left. */
  record VisitEnded(VisitId visit, SubjectId by) implements AccessFact {
    public VisitEnded {
      requireNonNull(visit, "visit is null");
      requireNonNull(by, "by is null");
    }
  }

  /**
   * Several were inside and as many have left since: this visit is over, and which of the openings
   * was its own is not known.
   *
   * @param occurredAt of the last opening: it ended by then
   */
  record LeavingNotAttributed(VisitId visit, Instant occurredAt) implements AccessFact {
    public LeavingNotAttributed {
      requireNonNull(visit, "visit is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** The time to leave is over and no leaving was seen: this stay accounts for no opening more. */
  record StayOverdue(VisitId visit) implements AccessFact {
    public StayOverdue {
      requireNonNull(visit, "visit is null");
    }
  }

  /**
   * The register line was written.
   *
   * @param amount of money, in words or figures, when some was taken
   * @param people how many were there
   * @param late after its limit: kept, and never counted as in time
   */
  record VisitRegistered(
      VisitId visit,
      SubjectId by,
      TextRef purpose,
      TextRef seal,
      Optional<TextRef> amount,
      OptionalInt people,
      boolean late)
      implements AccessFact {
    public VisitRegistered {
      requireNonNull(visit, "visit is null");
      requireNonNull(by, "by is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(amount, "amount is null");
      requireNonNull(people, "people is null");
    }
  }

  /** The visitor may stay longer. */
  record VisitExtended(VisitId visit, Instant until, SubjectId by) implements AccessFact {
    public VisitExtended {
      requireNonNull(visit, "visit is null");
      requireNonNull(until, "until is null");
      requireNonNull(by, "by is null");
    }
  }

  /** The time that the visitor's class may stay is over, and nobody was seen leaving. */
  record StayExceeded(VisitId visit) implements AccessFact {
    public StayExceeded {
      requireNonNull(visit, "visit is null");
    }
  }

  /** Who it is that is inside, as a person states; a sensor cannot know. */
  record VisitAttributed(VisitId visit, SubjectId person, SubjectId by) implements AccessFact {
    public VisitAttributed {
      requireNonNull(visit, "visit is null");
      requireNonNull(person, "person is null");
      requireNonNull(by, "by is null");
    }
  }
}
