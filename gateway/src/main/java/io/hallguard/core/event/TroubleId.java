package io.hallguard.core.event;

/** A trouble. Numbered by the hall from 1. */
public record TroubleId(long value) implements Comparable<TroubleId> {
  public TroubleId {
    if (value < 1) {
      throw new IllegalArgumentException("Expected a number of 1 or more, but found " + value);
    }
  }

  @Override
  public int compareTo(TroubleId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
