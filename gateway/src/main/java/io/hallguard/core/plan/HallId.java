package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

/** The hall's short name in topics, facts and files: lower-case letters, digits and hyphens. */
public record HallId(String value) {
  public HallId {
    requireNonNull(value, "value is null");
    if (!value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "Expected a hall id of lower-case letters, digits and hyphens, but found '%s'"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
