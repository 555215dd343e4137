package io.hallguard.sim.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is expected of a story. Whatever is raised and not mentioned is a failure: an alarm that
 * cries wolf is one that nobody hears.
 *
 * @param must each is raised exactly once
 * @param may each may be raised, any number of times
 * @param mustNot none is raised, whatever is allowed otherwise
 * @param silent no alert at all is raised
 * @param clean no line of the register deviates
 */
public record Expectations(
    List<Wanted> must, List<Wanted> may, List<Wanted> mustNot, boolean silent, boolean clean) {
  public Expectations {
    must = List.copyOf(must);
    may = List.copyOf(may);
    mustNot = List.copyOf(mustNot);
  }

  /** Without a word about deviations. */
  public Expectations(List<Wanted> must, List<Wanted> may, List<Wanted> mustNot, boolean silent) {
    this(must, may, mustNot, silent, false);
  }

  /**
   * Whether a deviation that no line mentions is a failure: as soon as the story speaks of
   * deviations at all.
   */
  boolean namesDeviations() {
    return clean
        || Stream.of(must, may, mustNot)
            .flatMap(List::stream)
            .anyMatch(wanted -> wanted.queue() == Queue.DEVIATION);
  }

  /** Nothing is raised at all. */
  public static final Expectations NOTHING =
      new Expectations(List.of(), List.of(), List.of(), true);
}
