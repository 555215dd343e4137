package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** A connection of the gateway itself, for example {@code mqtt}. */
public record LinkId(String value) implements Comparable<LinkId> {
  public LinkId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a link id, but it is blank");
    }
  }

  /** The way to the database of the history. */
  public static final LinkId HISTORY = new LinkId("history");

  /** Whether devices are heard over it. */
  public boolean carriesSignals() {
    return !equals(HISTORY);
  }

  @Override
  public int compareTo(LinkId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
