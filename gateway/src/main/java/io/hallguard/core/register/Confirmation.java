package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person wrote into the line (登记).
 *
 * @param late after its limit
 * @param fact the fact that told of it
 */
public record Confirmation(
    SubjectId by,
    Instant at,
    TextRef purpose,
    TextRef seal,
    Optional<TextRef> amount,
    OptionalInt people,
    boolean late,
    long fact) {
  public Confirmation {
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
    requireNonNull(purpose, "purpose is null");
    requireNonNull(seal, "seal is null");
    requireNonNull(amount, "amount is null");
    requireNonNull(people, "people is null");
  }
}
