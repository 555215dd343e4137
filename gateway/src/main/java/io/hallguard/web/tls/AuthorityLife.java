package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import java.time.Duration;
import java.time.Instant;

/**
 * From when until when a certificate of our own is good, and when it is due for another.
 *
 * <p>A clock that is not trusted may be behind, as that of a Pi without a battery is after a month
 * in a drawer, or ahead. Then a certificate is good for half a year around what the clock says, and
 * one that is there is kept unless even this clock says that it ends. Once the clock is trusted it
 * is looked at again.
 */
final class AuthorityLife {

  /** Phones whose clocks are somewhat behind take a new certificate as well. */
  static final Duration MARGIN = Duration.ofDays(2);

  /** So far a clock that is not trusted may be off. */
  static final Duration DOUBT = Duration.ofDays(198);

  /** No real clock has shown an earlier time to this software. */
  static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

  private AuthorityLife() {}

  /** From when until when. */
  record Validity(Instant from, Instant until) {
    Validity {
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
    }
  }

  static Validity validity(Stamp now) {
    Instant guess = now.wall().isBefore(EARLIEST) ? EARLIEST : now.wall();
    Instant from = seconds(now.trusted() ? now.wall().minus(MARGIN) : guess.minus(DOUBT));
    Instant until = from.plus(Issuing.SERVER_LASTS);
    return new Validity(
        from, until.isAfter(Issuing.AUTHORITY_UNTIL) ? Issuing.AUTHORITY_UNTIL : until);
  }

  static boolean due(Identity identity, Stamp now) {
    boolean ends = !identity.ends().isAfter(now.wall().plus(IdentitySource.SOON));
    return ends || (now.trusted() && identity.begins().isAfter(now.wall()));
  }

  /** Certificates know whole seconds only. */
  private static Instant seconds(Instant moment) {
    return Instant.ofEpochSecond(moment.getEpochSecond());
  }

  static String day(Instant moment) {
    return moment.toString().substring(0, 10);
  }
}
