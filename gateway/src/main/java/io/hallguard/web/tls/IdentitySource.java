package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where the certificate comes from. One thread; may block on the disk. */
interface IdentitySource {

  /** A certificate that ends sooner is renewed, or its end is said. */
  Duration SOON = Duration.ofDays(30);

  /**
   * What to serve from now on.
   *
   * @param served what is served so far; empty at the start
   * @throws TlsUnusable when there is nothing to serve with, or nothing new
   */
  Look look(Stamp now, Optional<Identity> served) throws TlsUnusable;

  /** The names that browsers are told to reach over HTTPS only. */
  Set<String> httpsOnly(Identity identity);

  /**
   * What a look has found.
   *
   * @param identity the same object as before when nothing changed
   * @param concern what somebody should see to; empty when all is well
   */
  record Look(Identity identity, Optional<Text> concern) {
    public Look {
      requireNonNull(identity, "identity is null");
      requireNonNull(concern, "concern is null");
    }

    static Look well(Identity identity) {
      return new Look(identity, Optional.empty());
    }

    static Look but(Identity identity, Text concern) {
      return new Look(identity, Optional.of(concern));
    }
  }
}
