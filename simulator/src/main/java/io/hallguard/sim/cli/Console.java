package io.hallguard.sim.cli;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Prints a story as it goes on, and its verdict: one line each, in both languages. */
final class Console implements Narrator {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintWriter out;
  private final ZonedDateTime start;
  private final boolean talks;

  /** Of one story. When it does not talk, only the verdict is printed. */
  Console(PrintWriter out, Scenario scenario, boolean talks) {
    this.out = requireNonNull(out, "out is null");
    this.start = scenario.start();
    this.talks = talks;
  }

  void begin(String name, Scenario scenario) {
    if (talks) {
      out.println("== " + name + "  " + both(scenario.name()));
    }
  }

  @Override
  public void step(Step step) {
    if (talks) {
      out.println(clock(step.at()) + "  " + both(step.told()));
    }
  }

  @Override
  public void gateway(Duration at, Text said) {
    if (talks) {
      out.println(clock(at) + "      → " + both(said));
    }
  }

  /** The verdict's lines; what was as expected only when it talks. */
  void verdict(List<Finding> findings) {
    for (Finding finding : findings) {
      if (talks || !finding.ok()) {
        out.println((finding.ok() ? "   ok  " : "   !!  ") + both(finding.said()));
      }
    }
  }

  static String both(Text text) {
    return text.zh().equals(text.en()) ? text.zh() : text.zh() + " / " + text.en();
  }

  private String clock(Duration at) {
    return start.plus(at).format(CLOCK);
  }
}
