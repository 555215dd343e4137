package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a line ends: the box was closed, or the visitor has left.
 *
 * @param by who stated it, if somebody did
 * @param fact the fact that told of it
 */
public record End(Instant at, Mark known, Optional<SubjectId> by, long fact) {
  public End {
    requireNonNull(at, "at is null");
    requireNonNull(known, "known is null");
    requireNonNull(by, "by is null");
  }
}
