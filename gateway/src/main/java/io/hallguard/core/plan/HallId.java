package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The hall's short name in topics, facts and files: lower-case letters, digits and hyphens. */
public record HallId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public HallId {
    requireNonNull(value, "value is null");
    if (!FORM.matcher(value).matches()) {
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
