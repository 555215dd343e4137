package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
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
 * @param details what a visitor class asks for beyond this
 */
public record GrantTerms(
    Kind kind,
    VisitorClass holderClass,
    Optional<SubjectId> subject,
    Optional<CredentialId> credential,
    TextRef holder,
    TextRef purpose,
    Optional<SubjectId> escort,
    Set<PlaceId> places,
    Instant from,
    Instant until,
    Optional<Details> details) {
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
    requireNonNull(details, "details is null");
    if (kind == Kind.STANDING && credential.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a standing authorisation to name a credential, but it has none");
    }
  }

  /**
   * What a visitor class asks for.
   *
   * @param people how many come, the holder included
   * @param document the last four digits of what was shown, and what it was; never the whole number
   * @param seals the booked seals or bags of a cash-in-transit crew
   */
  public record Details(int people, Optional<TextRef> document, Optional<TextRef> seals) {

    /** More than that is no visit. */
    public static final int PEOPLE_MAX = 20;

    public Details {
      requireNonNull(document, "document is null");
      requireNonNull(seals, "seals is null");
      if (people < 1 || people > PEOPLE_MAX) {
        throw new IllegalArgumentException(
            "Expected 1 to %d people, but found %d".formatted(PEOPLE_MAX, people));
      }
    }
  }

  /** How many come, as far as it was said. */
  public int people() {
    return details.map(Details::people).orElse(1);
  }

  /** How often it serves. */
  public enum Kind {
    /** One visit: entry and exit. */
    VISIT,
    /** Any number of openings with the credential within the window (收费员). */
    STANDING
  }
}
