package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;

/**
 * Where the reading stands.
 *
 * @param path the keys down to here
 * @param spot where the last of them stands
 */
public record Scope(Problems problems, String path, Spot spot) {
  public Scope {
    requireNonNull(problems, "problems is null");
    requireNonNull(path, "path is null");
    requireNonNull(spot, "spot is null");
  }

  /** The whole file. */
  public static Scope root(Problems problems) {
    return new Scope(problems, "", Spot.START);
  }

  Scope into(String key, Spot at) {
    return new Scope(problems, path.isEmpty() ? key : path + "." + key, at);
  }

  Scope item(int index, Spot at) {
    return new Scope(problems, path + "[" + (index + 1) + "]", at);
  }

  void refuse(Spot at, Flaw flaw) {
    problems.refuse(at, path, flaw);
  }
}
