package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Spot;

/** A value that still knows where it came from. */
public record At<T>(T value, Spot spot, String path) {
  public At {
    requireNonNull(value, "value is null");
    requireNonNull(spot, "spot is null");
    requireNonNull(path, "path is null");
  }
}
