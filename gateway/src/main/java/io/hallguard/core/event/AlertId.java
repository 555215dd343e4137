package io.hallguard.core.event;

/** An alert. Numbered by the hall from 1. */
public record AlertId(long value) implements Comparable<AlertId> {
  public AlertId {
    if (value < 1) {
      throw new IllegalArgumentException("Expected a number of 1 or more, but found " + value);
    }
  }

  @Override
  public int compareTo(AlertId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
