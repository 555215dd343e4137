package io.hallguard.core.event;

/** A visit. Numbered by the hall from 1. */
public record VisitId(long value) implements Comparable<VisitId> {
  public VisitId {
    if (value < 1) {
      throw new IllegalArgumentException("Expected a number of 1 or more, but found " + value);
    }
  }

  @Override
  public int compareTo(VisitId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
