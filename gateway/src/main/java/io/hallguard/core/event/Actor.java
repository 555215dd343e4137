package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who acts, as the session proved it.
 *
 * @param roles the roles held at that moment
 */
public record Actor(SubjectId subject, Set<Role> roles) {
  public Actor {
    requireNonNull(subject, "subject is null");
    roles = Set.copyOf(roles);
  }

  /** Whether the person holds any of the roles. */
  public boolean any(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
