package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What is left of words that a fact refers to. */
public sealed interface KeptText {

  /** They are there. */
  record Present(String words) implements KeptText {
    public Present {
      requireNonNull(words, "words is null");
    }
  }

  /** They were erased then; the digest in the fact stays. */
  record Erased(Instant at) implements KeptText {
    public Erased {
      requireNonNull(at, "at is null");
    }
  }
}
