package io.hallguard.sim.cli;

import io.hallguard.config.problem.Problem;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.yaml.Source;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.ScenarioReader;
import io.hallguard.sim.scenario.Shipped;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the scenarios that were asked for, and prints every mistake in them. */
final class Stories {
  private static final String ALL = "all";

  private Stories() {}

  /** By name, in order; empty when at least one is wrong or missing. */
  static Optional<Map<String, Scenario>> named(List<String> asked, PrintWriter out) {
    Map<String, Scenario> stories = new LinkedHashMap<>();
    boolean right = true;
    for (String name : asked.contains(ALL) ? Shipped.names() : asked) {
      Optional<Scenario> scenario = one(name, out);
      scenario.ifPresent(found -> stories.put(Shipped.named(name).orElse(name), found));
      right = right && scenario.isPresent();
    }
    return right ? Optional.of(stories) : Optional.empty();
  }

  private static Optional<Scenario> one(String name, PrintWriter out) {
    Optional<String> shipped = Shipped.named(name);
    Problems problems = new Problems(shipped.map(s -> s + ".yaml").orElse(name));
    Optional<String> text =
        shipped.map(Shipped::text).or(() -> Source.read(Path.of(name), problems));
    Optional<Scenario> scenario =
        text.flatMap(found -> new ScenarioReader(Halls::find).read(found, problems));
    for (Problem problem : problems.refusals()) {
      out.println(problem.where() + ": " + Console.both(problem.sentence()));
    }
    return scenario;
  }
}
