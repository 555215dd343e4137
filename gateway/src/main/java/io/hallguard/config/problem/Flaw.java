package io.hallguard.config.problem;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import java.util.Optional;

/**
 * What is wrong with a value, before it is known where the value stands.
 *
 * @param found what the file says, quoted and bounded; empty when something is missing; never a
 *     secret
 * @param expected what may stand there
 * @param nearest a valid word that looks like the one found
 * @param words the sentence without its subject, which is the value's path
 */
public record Flaw(String found, Text expected, Optional<String> nearest, Text words) {
  public Flaw {
    requireNonNull(found, "found is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(nearest, "nearest is null");
    requireNonNull(words, "words is null");
  }

  /** A flaw without a suggestion. */
  public static Flaw of(String found, Text expected, Text words) {
    return new Flaw(found, expected, Optional.empty(), words);
  }

  /** A flaw of which the sentence says all: nothing to quote, nothing to list. */
  public static Flaw said(Text words) {
    return of("", new Text("", ""), words);
  }
}
