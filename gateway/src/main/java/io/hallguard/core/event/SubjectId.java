package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/**
 * A person, by a number that says nothing; the name is kept outside the journal, where it can be
 * erased.
 */
public record SubjectId(String value) implements Comparable<SubjectId> {
  public SubjectId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a subject id, but it is blank");
    }
  }

  @Override
  public int compareTo(SubjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
