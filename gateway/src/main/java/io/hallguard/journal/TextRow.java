package io.hallguard.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the words about people.
 *
 * @param digest of the words that are there; empty after they were erased
 */
record TextRow(KeptText text, String digest) {

  static TextRow of(@Nullable String salt, @Nullable String words, long erasedAt) {
    return salt == null || words == null
        ? new TextRow(new KeptText.Erased(Instant.ofEpochMilli(erasedAt)), "")
        : new TextRow(new KeptText.Present(words), Words.digest(salt, words));
  }
}
