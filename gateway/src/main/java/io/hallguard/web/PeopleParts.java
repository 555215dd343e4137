package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.port.SecretStore;
import io.hallguard.web.session.SetupCode;

/**
 * What the web side needs to look after people.
 *
 * @param setup counts only while the hall knows nobody
 */
public record PeopleParts(SecretStore secrets, SetupCode setup) {
  public PeopleParts {
    requireNonNull(secrets, "secrets is null");
    requireNonNull(setup, "setup is null");
  }
}
