package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.util.Set;

/**
 * A person who may sign in.
 *
 * @param subject how facts call the person
 * @param login what the person types; no two accounts share one
 * @param name for pages; can be changed or removed without touching a fact
 * @param passwordHash in its encoded form
 * @param disabled may not sign in any more
 */
public record Account(
    SubjectId subject,
    String login,
    String name,
    Set<Role> roles,
    String passwordHash,
    boolean disabled) {
  public Account {
    requireNonNull(subject, "subject is null");
    requireNonNull(login, "login is null");
    requireNonNull(name, "name is null");
    roles = Set.copyOf(roles);
    requireNonNull(passwordHash, "passwordHash is null");
    if (login.isBlank()) {
      throw new IllegalArgumentException("Expected a login, but it is blank");
    }
  }

  /** Without name and password hash, which do not belong in a log. */
  @Override
  public String toString() {
    return "Account[%s, %s, %s%s]".formatted(subject, login, roles, disabled ? ", disabled" : "");
  }
}
