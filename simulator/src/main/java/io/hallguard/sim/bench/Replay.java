package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.journal.Recovered;
import io.hallguard.sim.bench.process.BenchHall;
import java.nio.file.Path;
import java.util.List;

/**
 * A start without a snapshot: every fact of a journal is read, checked against the chain and folded
 * into the hall's state.
 */
final class Replay {
  /** A long journal is as good as many short ones: its compilers are done early. */
  private static final int TIMES = 6;

  private final Lab lab;
  private final Path folder;

  /** Of a journal that holds no snapshot. */
  Replay(Lab lab, Path folder) {
    this.lab = requireNonNull(lab, "lab is null");
    this.folder = requireNonNull(folder, "folder is null");
  }

  List<Figure> measure() {
    lab.says("replaying ...");
    try (Journal journal =
        Journal.open(folder, BenchHall.ID, lab.clock(), JournalSettings.defaults())) {
      double first = perSecond(journal);
      double second = perSecond(journal);
      double warm = second;
      for (int i = 2; i < TIMES; i++) {
        warm = perSecond(journal);
      }
      return List.of(
          Figure.of("replay", "facts read, checked and folded, warm", warm, "/s")
              .atLeast(200_000)
              .noting(
                  "%d facts, time %d; the first time, code still cold, %.0f/s, the second %.0f/s"
                      .formatted(journal.lastSeq(), TIMES, first, second)));
    } catch (JournalUnusable e) {
      throw new BenchFailed("Expected to fold the journal, but " + e.getMessage(), e);
    }
  }

  private double perSecond(Journal journal) throws JournalUnusable {
    long start = lab.tempo().now();
    Recovered recovered = journal.recover();
    return recovered.folded() / lab.tempo().secondsSince(start);
  }
}
