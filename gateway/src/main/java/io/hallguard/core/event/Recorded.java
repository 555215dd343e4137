package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/**
 * A fact in its place in the journal.
 *
 * @param seq from 1, without holes
 * @param at when the gateway took in what made it
 * @param source the envelope's {@code src}
 */
public record Recorded(long seq, Stamp at, String source, Fact fact) {
  public Recorded {
    requireNonNull(at, "at is null");
    requireNonNull(source, "source is null");
    requireNonNull(fact, "fact is null");
    if (seq < 1) {
      throw new IllegalArgumentException("Expected a sequence of 1 or more, but found " + seq);
    }
  }
}
