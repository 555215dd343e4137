package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** A credential (badge, tag) by its pseudonym; the number on it is never stored. */
public record CredentialId(String value) implements Comparable<CredentialId> {
  public CredentialId {
    requireNonNull(value, "value is null");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a credential pseudonym, but it is blank");
    }
  }

  @Override
  public int compareTo(CredentialId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
