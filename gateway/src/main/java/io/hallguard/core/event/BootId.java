package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** One run of the gateway process: the span in which its monotonic clock can be compared. */
public record BootId(String value) implements Comparable<BootId> {
  public BootId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a boot id, but it is blank");
    }
  }

  @Override
  public int compareTo(BootId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
