package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a grant allows.
 *
 * @param kind one visit, or a standing authorisation for a person with a credential
 * @param holderClass what the holder is to the hall
 * @param subject the holder, when known to the hall
 * @param credential the credential that a standing authorisation needs at the reader
 * @param holder the holder's name, kept outside
 * @param purpose kept outside
 * @param escort who goes along
 * @param places the doors and boxes, by name
 * @param from first moment
 * @param until the entry is up to this moment; leaving is always allowed
 */
public record GrantTerms(
    Kind kind,
    HolderClass holderClass,
    Optional<SubjectId> subject,
    Optional<CredentialId> credential,
    TextRef holder,
    TextRef purpose,
    Optional<SubjectId> escort,
    Set<PlaceId> places,
    Instant from,
    Instant until) {
  public GrantTerms {
    requireNonNull(kind, "kind is null");
    requireNonNull(holderClass, "holderClass is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(credential, "credential is null");
    requireNonNull(holder, "holder is null");
    requireNonNull(purpose, "purpose is null");
    requireNonNull(escort, "escort is null");
    places = Set.copyOf(places);
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    if (kind == Kind.STANDING && credential.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a standing authorisation to name a credential, but it has none");
    }
  }

  /** How often it serves. */
  public enum Kind {
    /** One visit: entry and exit. */
    VISIT,
    /** Any number of openings with the credential within the window (收费员). */
    STANDING
  }

  /** What the holder is to the hall. */
  public enum HolderClass {
    CASHIER,
    STAFF,
    REPAIR,
    ESCORT,
    SUPERIOR,
    POLICE
  }
}
