package io.hallguard.config.problem;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import java.util.Optional;

/**
 * One mistake in the file, or one thing worth a warning.
 *
 * @param path the keys that lead to it, for example {@code doors.cash-door.lock}; empty for the
 *     file itself
 * @param found what the file says; empty when something is missing; never a secret
 * @param expected what may stand there; empty when the sentence says all
 * @param nearest a valid word that looks like the one found
 * @param sentence all of it for a person
 */
public record Problem(
    String file,
    int line,
    int column,
    String path,
    String found,
    Text expected,
    Optional<String> nearest,
    Text sentence) {
  public Problem {
    requireNonNull(file, "file is null");
    requireNonNull(path, "path is null");
    requireNonNull(found, "found is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(nearest, "nearest is null");
    requireNonNull(sentence, "sentence is null");
  }

  static Problem at(String file, Spot spot, String path, Flaw flaw) {
    Text words = flaw.words();
    Text sentence =
        path.isEmpty() ? words : new Text(path + ":" + words.zh(), path + ": " + words.en());
    return new Problem(
        file,
        spot.line(),
        spot.column(),
        path,
        flaw.found(),
        flaw.expected(),
        flaw.nearest(),
        sentence);
  }

  /** {@code hall.yaml:14:7}, the form that editors make a link of. */
  public String where() {
    return file + ":" + line + ":" + column;
  }
}
