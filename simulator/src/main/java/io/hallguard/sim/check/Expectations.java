package io.hallguard.sim.check;

import java.util.List;

/**
 * What is expected of a story. Whatever is raised and not mentioned is a failure: an alarm that
 * cries wolf is one that nobody hears.
 *
 * @param must each is raised exactly once
 * @param may each may be raised, any number of times
 * @param mustNot none is raised, whatever is allowed otherwise
 * @param silent no alert at all is raised
 */
public record Expectations(
    List<Wanted> must, List<Wanted> may, List<Wanted> mustNot, boolean silent) {
  public Expectations {
    must = List.copyOf(must);
    may = List.copyOf(may);
    mustNot = List.copyOf(mustNot);
  }

  /** Nothing is raised at all. */
  public static final Expectations NOTHING =
      new Expectations(List.of(), List.of(), List.of(), true);
}
