package io.hallguard.loop;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.TextRef;

/** Words about people that belong to a fact and are kept outside it. */
public record PrivateText(TextRef ref, String salt, String words) {
  public PrivateText {
    requireNonNull(ref, "ref is null");
    requireNonNull(salt, "salt is null");
    requireNonNull(words, "words is null");
  }
}
