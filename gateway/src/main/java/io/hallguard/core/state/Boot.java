package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import java.util.Optional;

/**
 * The run of the gateway that the newest facts belong to.
 *
 * @param before the last fact of the run before; empty in the journal's first run
 * @param last the last fact so far
 */
public record Boot(Stamp start, Optional<Stamp> before, Stamp last) {
  public Boot {
    requireNonNull(start, "start is null");
    requireNonNull(before, "before is null");
    requireNonNull(last, "last is null");
  }

  Boot at(Stamp stamp) {
    return new Boot(start, before, stamp);
  }
}
