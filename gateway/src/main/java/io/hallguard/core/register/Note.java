package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody added to a line later.
 *
 * @param person whom it names, of an attribution
 * @param fact the fact that told of it
 */
public record Note(
    Kind kind, Optional<SubjectId> person, TextRef text, SubjectId by, Instant at, long fact) {
  public Note {
    requireNonNull(kind, "kind is null");
    requireNonNull(person, "person is null");
    requireNonNull(text, "text is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }

  /** What it is. */
  public enum Kind {
    CORRECTION,
    DISPUTE,
    ATTRIBUTION
  }
}
