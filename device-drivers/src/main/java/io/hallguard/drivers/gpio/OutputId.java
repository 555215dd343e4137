package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

/** An output by the name that {@code hall.yaml} gives it. */
public record OutputId(String value) {
  public OutputId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected an output's id, but it is blank.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
