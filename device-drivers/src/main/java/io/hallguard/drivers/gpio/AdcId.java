package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

/** An analogue-to-digital converter by the name that {@code hall.yaml} gives it. */
public record AdcId(String value) {
  public AdcId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a converter's id, but it is blank.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
