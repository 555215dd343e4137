package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.SubjectId;
import java.time.Instant;

/**
 * The grant that was matched to an opening.
 *
 * @param at when it was given
 * @param fact the fact that told of it
 */
public record Approval(GrantId grant, GrantTerms terms, SubjectId by, Instant at, long fact) {
  public Approval {
    requireNonNull(grant, "grant is null");
    requireNonNull(terms, "terms is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }
}
