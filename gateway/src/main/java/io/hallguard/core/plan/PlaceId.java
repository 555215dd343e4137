package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

/** A door, box, button or other watched thing by its name in {@code hall.yaml}. */
public record PlaceId(String value) implements Comparable<PlaceId> {
  public PlaceId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a place id, but it is blank");
    }
  }

  @Override
  public int compareTo(PlaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
