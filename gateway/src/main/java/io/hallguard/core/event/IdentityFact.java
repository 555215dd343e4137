package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who was made out at a door or a box, or was not. It never says who went through. */
public sealed interface IdentityFact extends Fact {

  /** Where. */
  PlaceId place();

  /** A person was made out. */
  record PersonIdentified(
      PlaceId place,
      SubjectId person,
      Optional<CredentialId> credential,
      Proof proof,
      Instant occurredAt)
      implements IdentityFact {
    public PersonIdentified {
      requireNonNull(place, "place is null");
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(proof, "proof is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** A credential or a code was presented and nobody was made out. */
  record IdentityRefused(
      PlaceId place, Optional<CredentialId> credential, Why why, Instant occurredAt)
      implements IdentityFact {
    public IdentityRefused {
      requireNonNull(place, "place is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(why, "why is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** So many wrong codes in a row that no code is looked at for a while. */
  record CodesLocked(PlaceId place, int failures, Duration span) implements IdentityFact {
    public CodesLocked {
      requireNonNull(place, "place is null");
      requireNonNull(span, "span is null");
    }
  }

  /** The duress code was typed: to whoever watches it looks like success. */
  record DuressGiven(PlaceId place, SubjectId person, Instant occurredAt) implements IdentityFact {
    public DuressGiven {
      requireNonNull(place, "place is null");
      requireNonNull(person, "person is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** The exit button inside was pressed: the next opening is a leaving. */
  record ExitAsked(PlaceId place, Instant occurredAt) implements IdentityFact {
    public ExitAsked {
      requireNonNull(place, "place is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** What the person was made out by. */
  enum Proof {
    BADGE,
    BADGE_AND_PIN,
    /** Logged in at the kiosk at the door. */
    SIGN_IN
  }

  /** Why nobody was made out. */
  enum Why {
    /** No credential of this hall. */
    UNKNOWN,
    /** Reported lost. */
    LOST,
    /** Given back, replaced, or its person left. */
    ENDED,
    WRONG_CODE,
    /** After too many wrong codes none is looked at. */
    LOCKED
  }
}
