package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.SubjectId;

/**
 * What a person signs in with. Who the person is stands in the facts.
 *
 * @param subject how facts call the person
 * @param login what the person types; no two accounts share one
 * @param passwordHash in its encoded form; an empty one lets nobody in
 */
public record Account(SubjectId subject, String login, String passwordHash) {
  public Account {
    requireNonNull(subject, "subject is null");
    requireNonNull(login, "login is null");
    requireNonNull(passwordHash, "passwordHash is null");
    if (login.isBlank()) {
      throw new IllegalArgumentException("Expected a login, but it is blank");
    }
  }

  /** Without the password hash, which does not belong in a log. */
  @Override
  public String toString() {
    return "Account[%s, %s]".formatted(subject, login);
  }
}
