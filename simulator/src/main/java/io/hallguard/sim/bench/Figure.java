package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One measured figure.
 *
 * @param name how it is called in the JSON file; never changed
 * @param what was measured, for people
 * @param target what the project wants of it
 * @param limit the bare limit of this machine, measured in the same run
 * @param note what has to be known to read it
 */
public record Figure(
    String name,
    String what,
    double value,
    String unit,
    Optional<Target> target,
    Optional<Limit> limit,
    String note) {
  public Figure {
    requireNonNull(name, "name is null");
    requireNonNull(what, "what is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(target, "target is null");
    requireNonNull(limit, "limit is null");
    requireNonNull(note, "note is null");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Expected a figure for %s, but found %s".formatted(name, value));
    }
  }

  /** A figure without target, limit and note. */
  public static Figure of(String name, String what, double value, String unit) {
    return new Figure(name, what, value, unit, Optional.empty(), Optional.empty(), "");
  }

  /** What is wanted. */
  public record Target(boolean atMost, double value) {
    boolean met(double measured) {
      return atMost ? measured <= value : measured >= value;
    }
  }

  /** What nothing can beat here. */
  public record Limit(String what, double value) {
    public Limit {
      requireNonNull(what, "what is null");
    }
  }

  /** The same, wanted to be at most that. */
  public Figure atMost(double most) {
    return new Figure(name, what, value, unit, Optional.of(new Target(true, most)), limit, note);
  }

  /** The same, wanted to be at least that. */
  public Figure atLeast(double least) {
    return new Figure(name, what, value, unit, Optional.of(new Target(false, least)), limit, note);
  }

  /** The same beside a bare limit. */
  public Figure beside(String limitWhat, double limitValue) {
    return new Figure(
        name, what, value, unit, target, Optional.of(new Limit(limitWhat, limitValue)), note);
  }

  /** The same with a note. */
  public Figure noting(String words) {
    return new Figure(name, what, value, unit, target, limit, words);
  }
}
