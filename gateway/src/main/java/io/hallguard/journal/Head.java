package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

/**
 * How far a chain has come.
 *
 * @param seq of the last fact, 0 before the first
 * @param hash of the last fact
 */
public record Head(long seq, Hash hash) {
  public Head {
    requireNonNull(hash, "hash is null");
    if (seq < 0) {
      throw new IllegalArgumentException("Expected a sequence of 0 or more, but found " + seq);
    }
  }

  /** Of an empty journal. */
  public static final Head EMPTY = new Head(0, Hash.GENESIS);
}
