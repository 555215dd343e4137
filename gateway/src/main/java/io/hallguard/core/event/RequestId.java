package io.hallguard.core.event;

/** A request for a grant. Numbered by the hall from 1. */
public record RequestId(long value) implements Comparable<RequestId> {
  public RequestId {
    if (value < 1) {
      throw new IllegalArgumentException("Expected a number of 1 or more, but found " + value);
    }
  }

  @Override
  public int compareTo(RequestId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
