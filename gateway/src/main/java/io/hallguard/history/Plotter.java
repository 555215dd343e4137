package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.JournalFailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the points of facts that come in order, in the client's line protocol. Points of one series
 * within one millisecond are numbered apart, so that also a database that keeps milliseconds has
 * all of them. For one thread.
 */
final class Plotter {
  /**
   * So many facts before the first one are looked at again after a start, to number on where it
   * stopped; our own choice, far beyond what one millisecond holds.
   */
  static final int LOOK_BACK = 1_000;

  private final Points points;
  private final Causes causes;
  private final Map<String, Integer> inThisMilli = new HashMap<>();
  private long milli = Long.MIN_VALUE;

  Plotter(HallId hall, Causes causes) {
    this.points = new Points(hall);
    this.causes = requireNonNull(causes, "causes is null");
  }

  /** Adds the lines of the next fact. */
  void draw(Recorded recorded, List<String> lines) throws JournalFailed {
    for (HistoryPoint point : points.of(recorded, causes.of(recorded))) {
      lines.add(Lines.of(apart(point)));
    }
  }

  private HistoryPoint apart(HistoryPoint point) {
    if (point.milli() != milli) {
      milli = point.milli();
      inThisMilli.clear();
    }
    int before = inThisMilli.merge(point.series(), 1, Integer::sum) - 1;
    return before == 0 ? point : point.twin(before);
  }
}
