package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import java.time.Instant;

/**
 * Who asked for consent, and when.
 *
 * @param fact the fact that told of it
 */
public record Asked(SubjectId by, Instant at, long fact) {
  public Asked {
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }
}
