package io.hallguard.web.session;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.SubjectId;

/**
 * A person logged in at a screen.
 *
 * @param id the cookie's value: whoever has it is taken for the person; it is kept nowhere
 * @param csrf proves that a request comes from our own page
 * @param screen who stands before it, as the person said at login
 */
public record Session(String id, String csrf, SubjectId subject, Audience screen) {
  public Session {
    requireNonNull(id, "id is null");
    requireNonNull(csrf, "csrf is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(screen, "screen is null");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Session[subject=%s, screen=%s]".formatted(subject, screen);
  }
}
