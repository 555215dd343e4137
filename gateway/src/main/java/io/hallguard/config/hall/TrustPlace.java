package io.hallguard.config.hall;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where the trust page is.
 *
 * @param at empty when it is switched off
 */
public record TrustPlace(Optional<HostPort> at) {
  public TrustPlace {
    requireNonNull(at, "at is null");
  }
}
