package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import java.time.Instant;

/**
 * A person logged in at a screen, as it is kept.
 *
 * @param key a digest of the secret that only the person's browser has
 * @param screen the audience's word
 */
public record LoginRow(
    String key, SubjectId subject, String screen, Instant begun, Instant active) {
  public LoginRow {
    requireNonNull(key, "key is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(screen, "screen is null");
    requireNonNull(begun, "begun is null");
    requireNonNull(active, "active is null");
  }
}
