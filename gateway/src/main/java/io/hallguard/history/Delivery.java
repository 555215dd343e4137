package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.HallId;
import io.hallguard.history.WriteFailed.Why;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets lines to the database in batches. A point that it does not take is found, counted, logged
 * and left out, so that it cannot hold up all the others. Whether it is the point and not the
 * database is asked with a point that nothing can be wrong with; it bears no time, so that the
 * database takes its own.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** So many refused points of a batch are named in the log; all are counted. */
  private static final int SAID_MAX = 10;

  private final TimeSeries series;
  private final String probe;
  private final int batch;
  private final HistoryStats stats;

  Delivery(TimeSeries series, HallId hall, int batch, HistoryStats stats) {
    this.series = requireNonNull(series, "series is null");
    this.probe = "history_probe,hall=%s ok=1i".formatted(hall);
    this.batch = batch;
    this.stats = requireNonNull(stats, "stats is null");
  }

  /**
   * Writes all of them, from the front; what is there is taken off the list.
   *
   * @throws WriteFailed with what is left on the list
   */
  void write(List<String> lines) throws WriteFailed {
    while (!lines.isEmpty()) {
      List<String> next = lines.subList(0, Math.min(batch, lines.size()));
      try {
        writeAll(next);
      } catch (WriteFailed e) {
        stats.failed();
        throw e;
      }
      next.clear();
    }
  }

  private void writeAll(List<String> lines) throws WriteFailed {
    try {
      series.write(lines);
      stats.written(lines.size());
    } catch (WriteFailed e) {
      if (e.why() != Why.UNREADABLE) {
        throw e;
      }
      writeProbe(e);
      List<Refused> refused = new ArrayList<>();
      halve(lines, e, refused);
      stats.written(lines.size() - refused.size());
      stats.refused(refused.size());
      say(refused);
    }
  }

  private static void say(List<Refused> refused) {
    for (Refused one : refused.subList(0, Math.min(SAID_MAX, refused.size()))) {
      LOG.error("A point is left out of the history: {}. It was: {}", one.said(), one.line());
    }
    if (refused.size() > SAID_MAX) {
      LOG.error("{} more points of the same batch are left out", refused.size() - SAID_MAX);
    }
  }

  /** A database that does not take even this has another trouble than our points. */
  private void writeProbe(WriteFailed first) throws WriteFailed {
    try {
      series.write(List.of(probe));
    } catch (WriteFailed e) {
      throw e.why() == Why.UNREADABLE ? new WriteFailed(Why.REFUSED, first.sentence(), first) : e;
    }
  }

  /** Lines of which at least one is refused. Writing the others twice changes nothing. */
  private void halve(List<String> lines, WriteFailed said, List<Refused> refused)
      throws WriteFailed {
    if (lines.size() == 1) {
      refused.add(new Refused(lines.getFirst(), said.sentence()));
      return;
    }
    int middle = lines.size() / 2;
    for (List<String> half :
        List.of(lines.subList(0, middle), lines.subList(middle, lines.size()))) {
      try {
        series.write(half);
      } catch (WriteFailed e) {
        if (e.why() != Why.UNREADABLE) {
          throw e;
        }
        halve(half, e, refused);
      }
    }
  }

  private record Refused(String line, String said) {}
}
