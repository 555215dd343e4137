package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/**
 * Free text about a person (a name, a purpose, a reason). The words are kept outside the journal
 * and can be erased; the fact holds only this.
 *
 * @param id where the words are kept
 * @param digest SHA-256 in hex over the words and a salt that is erased with them
 */
public record TextRef(String id, String digest) {
  public TextRef {
    requireNonNull(id, "id is null");
    requireNonNull(digest, "digest is null");
  }
}
