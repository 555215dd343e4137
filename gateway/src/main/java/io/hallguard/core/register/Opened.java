package io.hallguard.core.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.How;
import java.time.Instant;

/**
 * How a line begins.
 *
 * @param at when it was opened, as far as is known
 * @param trusted whether the wall clock was believed when it was heard of
 * @param how it was heard of
 * @param fact the fact that told of the opening
 */
public record Opened(Instant at, boolean trusted, How how, long fact) {
  public Opened {
    requireNonNull(at, "at is null");
    requireNonNull(how, "how is null");
  }
}
