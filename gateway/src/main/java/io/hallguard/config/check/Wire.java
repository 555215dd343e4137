package io.hallguard.config.check;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.Role;
import io.hallguard.config.key.At;

/**
 * A place names a device.
 *
 * @param place the place's id
 * @param role what the device is there for
 * @param device the id that the file names, with its spot
 * @param watched what silence of the device means here
 */
record Wire(String place, Role role, At<String> device, Watched watched) {
  Wire {
    requireNonNull(place, "place is null");
    requireNonNull(role, "role is null");
    requireNonNull(device, "device is null");
    requireNonNull(watched, "watched is null");
  }

  /** How much it matters that the device is heard of. */
  enum Watched {
    /**
     * A hold-up button or a cash-area door: slow supervision is refused unless accepted by name.
     */
    HOLD_UP_OR_CASH_DOOR,
    /** A cash box: slow supervision is worth a warning. */
    CASH_BOX,
    /** Everything else. */
    OTHER
  }
}
