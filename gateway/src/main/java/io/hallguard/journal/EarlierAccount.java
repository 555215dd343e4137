package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import java.util.Set;

/**
 * A person as a version before people were facts kept them.
 *
 * @param disabled could not sign in any more
 */
public record EarlierAccount(SubjectId subject, String name, Set<Role> roles, boolean disabled) {
  public EarlierAccount {
    requireNonNull(subject, "subject is null");
    requireNonNull(name, "name is null");
    roles = Set.copyOf(roles);
  }

  /** Without the name, which does not belong in a log. */
  @Override
  public String toString() {
    return "EarlierAccount[%s, %s%s]".formatted(subject, roles, disabled ? ", disabled" : "");
  }
}
