package io.hallguard.web.port;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.util.Set;

/**
 * A person who may log in.
 *
 * @param name for people
 * @param passwordHash encoded, with its parameters
 * @param disabled may not log in, and is logged out
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
  }

  /** The person as the core knows one who acts. */
  public Actor actor() {
    return new Actor(subject, roles);
  }

  /** Without the hash: an account may end up in a log. */
  @Override
  public String toString() {
    return "Account[subject=%s, roles=%s, disabled=%s]".formatted(subject, roles, disabled);
  }
}
