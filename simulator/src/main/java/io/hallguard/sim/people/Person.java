package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works in the hall.
 *
 * @param id as scenarios call them
 * @param badge the uid on their badge, when they carry one
 */
public record Person(String id, Text name, Set<Role> roles, Optional<String> badge) {
  public Person {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    roles = Set.copyOf(roles);
    requireNonNull(badge, "badge is null");
  }

  /** As a session in virtual time would prove them. */
  public Actor actor() {
    return new Actor(subject(), roles);
  }

  /** Their number in a simulated hall. */
  public SubjectId subject() {
    return new SubjectId("person-" + id);
  }
}
