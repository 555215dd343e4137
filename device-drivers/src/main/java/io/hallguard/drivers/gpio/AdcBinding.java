package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

/** A converter that loops may name. */
public record AdcBinding(AdcId id, AdcChip chip) {
  public AdcBinding {
    requireNonNull(id, "id is null");
    requireNonNull(chip, "chip is null");
  }
}
