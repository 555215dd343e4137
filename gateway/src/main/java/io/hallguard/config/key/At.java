package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Spot;

/**
 * A value that still knows where it came from.
 *
 * @param written the value as it stands there, to be quoted back; empty when it is no single word
 */
public record At<T>(T value, Spot spot, String path, String written) {
  public At {
    requireNonNull(value, "value is null");
    requireNonNull(spot, "spot is null");
    requireNonNull(path, "path is null");
    requireNonNull(written, "written is null");
  }

  /** A value that is not quoted. */
  public At(T value, Spot spot, String path) {
    this(value, spot, path, "");
  }
}
