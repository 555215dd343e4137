package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import java.time.Instant;

/**
 * Who looked through the line's day, and when.
 *
 * @param fact the fact that told of it
 */
public record Review(SubjectId by, Instant at, long fact) {
  public Review {
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }
}
