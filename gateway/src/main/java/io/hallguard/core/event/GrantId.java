package io.hallguard.core.event;

/** A grant. Numbered by the hall from 1. */
public record GrantId(long value) implements Comparable<GrantId> {
  public GrantId {
    if (value < 1) {
      throw new IllegalArgumentException("Expected a number of 1 or more, but found " + value);
    }
  }

  @Override
  public int compareTo(GrantId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
