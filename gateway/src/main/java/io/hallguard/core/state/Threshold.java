package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.IdentityFact.Proof;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.PlaceState.Since;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who was made out before a door or a box, and is not yet used up by an opening.
 *
 * @param person the last one
 * @param earlier another person, made out before
 * @param exit the exit button inside was pressed
 * @param wrongCodes in a row
 * @param locked since when no code is looked at
 */
public record Threshold(
    Optional<Since<Made>> person,
    Optional<Since<Made>> earlier,
    Optional<Since<Instant>> exit,
    int wrongCodes,
    Optional<Stamp> locked) {

  /** Nobody. */
  public static final Threshold NOBODY =
      new Threshold(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

  public Threshold {
    requireNonNull(person, "person is null");
    requireNonNull(earlier, "earlier is null");
    requireNonNull(exit, "exit is null");
    requireNonNull(locked, "locked is null");
  }

  /** A person as made out. */
  public record Made(
      SubjectId person, Optional<CredentialId> credential, Proof proof, Instant occurredAt) {
    public Made {
      requireNonNull(person, "person is null");
      requireNonNull(credential, "credential is null");
      requireNonNull(proof, "proof is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /**
   * The same person twice never counts for two. Only a right code ends a row of wrong ones: else
   * every badge held to the reader would give as many tries again.
   */
  Threshold identified(Since<Made> made) {
    Optional<Since<Made>> other =
        person
            .filter(before -> !before.value().person().equals(made.value().person()))
            .or(() ->
                earlier.filter(before -> !before.value().person().equals(made.value().person())));
    return made.value().proof() == Proof.BADGE_AND_PIN
        ? new Threshold(Optional.of(made), other, exit, 0, Optional.empty())
        : new Threshold(Optional.of(made), other, exit, wrongCodes, locked);
  }

  Threshold wrong() {
    return new Threshold(person, earlier, exit, wrongCodes + 1, locked);
  }

  Threshold lockedAt(Stamp at) {
    return new Threshold(person, earlier, exit, 0, Optional.of(at));
  }

  Threshold exitAsked(Since<Instant> asked) {
    return new Threshold(person, earlier, Optional.of(asked), wrongCodes, locked);
  }

  /**
   * After an opening: one presentation speaks for one opening.
   *
   * @param gone whether what was presented at that moment is used up
   */
  Threshold used(Predicate<Instant> gone) {
    return new Threshold(
        person.filter(made -> !gone.test(made.value().occurredAt())),
        earlier.filter(made -> !gone.test(made.value().occurredAt())),
        exit.filter(asked -> !gone.test(asked.value())),
        wrongCodes,
        locked);
  }
}
