package io.hallguard.sim.cli;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How one story ended.
 *
 * @param skipped why it was not played
 */
record Verdict(Text name, long good, long bad, Optional<Text> skipped) {
  Verdict {
    requireNonNull(name, "name is null");
    requireNonNull(skipped, "skipped is null");
  }

  static Verdict of(Text name, List<Finding> findings) {
    long good = findings.stream().filter(Finding::ok).count();
    return new Verdict(name, good, findings.size() - good, Optional.empty());
  }

  static Verdict skipped(Text name, Text why) {
    return new Verdict(name, 0, 0, Optional.of(why));
  }

  boolean passed() {
    return bad == 0;
  }
}
