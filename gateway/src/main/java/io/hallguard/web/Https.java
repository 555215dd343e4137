package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.web.tls.IdentityKeeper;
import java.util.Optional;

/**
 * Serves the pages over TLS.
 *
 * @param keeper has the certificate; its owner begins and closes it
 * @param hall its name, for the trust page
 * @param trustPage empty when there is none
 */
public record Https(IdentityKeeper keeper, Text hall, Optional<At> trustPage) {
  public Https {
    requireNonNull(keeper, "keeper is null");
    requireNonNull(hall, "hall is null");
    requireNonNull(trustPage, "trustPage is null");
  }

  /**
   * Where the trust page listens.
   *
   * @param port 0 takes a free one
   */
  public record At(String host, int port) {
    public At {
      requireNonNull(host, "host is null");
    }
  }
}
