package io.hallguard.drivers.signal;

import static java.util.Objects.requireNonNull;

/** A device by the name that {@code hall.yaml} gives it, for example {@code cash-door-contact}. */
public record DeviceId(String value) implements Comparable<DeviceId> {
  public DeviceId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a device id, but it is blank");
    }
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
