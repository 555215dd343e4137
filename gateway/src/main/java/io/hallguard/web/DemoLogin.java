package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Role;
import java.util.Set;

/** A login that a demonstration shows on its login page. Never in a real hall. */
public record DemoLogin(String login, String password, String name, Set<Role> roles) {
  public DemoLogin {
    requireNonNull(login, "login is null");
    requireNonNull(password, "password is null");
    requireNonNull(name, "name is null");
    roles = Set.copyOf(roles);
  }
}
