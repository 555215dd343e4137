package io.hallguard.config;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.problem.Problem;
import java.util.List;

/** What came of reading a file. */
public sealed interface ConfigResult {

  /** The hall, and what its author should know. */
  record Loaded(HallConfig config, List<Problem> warnings) implements ConfigResult {
    public Loaded {
      requireNonNull(config, "config is null");
      warnings = List.copyOf(warnings);
    }
  }

  /** Every mistake that was found, in the order of the file. There is at least one. */
  record Refused(List<Problem> problems) implements ConfigResult {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one problem, but found none");
      }
    }
  }
}
