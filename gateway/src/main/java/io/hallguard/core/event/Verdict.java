package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What the register knows of one opening. It never says who went through. */
public sealed interface Verdict {

  /**
   * A grant for one visit was matched.
   *
   * @param directionKnown false when it could as well have been somebody leaving
   */
  record Entry(GrantId grant, VisitId visit, boolean directionKnown) implements Verdict {
    public Entry {
      requireNonNull(grant, "grant is null");
      requireNonNull(visit, "visit is null");
    }
  }

  /**
   * A credential was presented and its standing authorisation matched.
   *
   * @param visit of a box, which must be closed and registered; none at a door
   */
  record Standing(GrantId grant, CredentialId credential, Optional<VisitId> visit)
      implements Verdict {
    public Standing {
      requireNonNull(grant, "grant is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(visit, "visit is null");
    }
  }

  /**
   * Visitors were inside: taken as their leaving.
   *
   * @param visit the one visit that this ends; empty when several were inside, of whom one left
   */
  record Exit(Optional<VisitId> visit) implements Verdict {
    public Exit {
      requireNonNull(visit, "visit is null");
    }
  }

  /**
   * The box was opened again by the same person while its line was still to be written: the visit
   * goes on.
   */
  record Joined(VisitId visit) implements Verdict {
    public Joined {
      requireNonNull(visit, "visit is null");
    }
  }

  /**
   * Nothing matched.
   *
   * @param visit of a box, which must be closed and registered all the same; none at a door
   */
  record Unaccounted(Reason reason, Optional<VisitId> visit) implements Verdict {
    public Unaccounted {
      requireNonNull(reason, "reason is null");
      requireNonNull(visit, "visit is null");
    }
  }

  /** Why nothing matched; the nearest miss. */
  enum Reason {
    /** No grant names this place. */
    NO_GRANT,
    /** One does, and its window begins later. */
    NOT_YET,
    /** One did, and its window is over or its visit ended. */
    NO_LONGER,
    /** One did, and it was taken back. */
    REVOKED,
    /** A credential was presented that has no authorisation here. */
    CREDENTIAL_NOT_AUTHORISED,
    /** The one in force is another person's than the one who was made out. */
    USED_BY_ANOTHER,
    /** One does, but the clock cannot say whether its window is now. */
    CLOCK_UNTRUSTED
  }
}
