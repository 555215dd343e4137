package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

/** A part of the hall. */
public record Zone(String id, Text name, Kind kind) {
  public Zone {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
  }

  /** What the part is for; the cash area is what clause 四.1.2 speaks of. */
  public enum Kind {
    CASH_AREA,
    SELF_SERVICE,
    PUBLIC,
    BACK_OFFICE
  }
}
