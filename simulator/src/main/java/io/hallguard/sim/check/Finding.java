package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/** One line of the verdict. */
public record Finding(boolean ok, Text said) {
  public Finding {
    requireNonNull(said, "said is null");
  }

  static Finding good(String zh, String en) {
    return new Finding(true, new Text(zh, en));
  }

  /** Something that is not as expected. */
  public static Finding bad(String zh, String en) {
    return new Finding(false, new Text(zh, en));
  }
}
