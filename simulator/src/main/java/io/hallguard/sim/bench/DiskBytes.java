package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Recorded;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.sim.bench.limit.SqliteLimit;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.process.BenchHall;
import io.hallguard.sim.bench.process.ProcFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event of {@value DeviceLoad#REPORT_BYTES} bytes costs the disk: everything that the
 * process caused to be written, by Linux's own count in pages of 4 KiB, from the first commit to
 * the closing of the journal, divided by the events. The log's copy into the file is in it.
 */
final class DiskBytes {
  private static final int GROUP = 100;
  private final Lab lab;

  DiskBytes(Lab lab) {
    this.lab = requireNonNull(lab, "lab is null");
  }

  /** The folder of the journal that was written in groups. */
  Path grouped() {
    return lab.folder().resolve("bytes-" + GROUP);
  }

  List<Figure> measure() {
    return List.of(
        measure("bytes-alone", "bytes to the disk per event, alone", 1, lab.size().single())
            .atMost(8_000),
        measure(
                "bytes-in-groups",
                "bytes to the disk per event, in groups of " + GROUP,
                GROUP,
                lab.size().grouped())
            .atMost(900));
  }

  private Figure measure(String name, String what, int group, int count) {
    lab.says("%d events in groups of %d ...".formatted(count, group));
    Bookkeeping books = new Bookkeeping(BenchHall.USUAL, lab.clock(), lab.tempo().nanos());
    DeviceLoad load = new DeviceLoad(BenchHall.USUAL, lab.seed(), lab.clock());
    long before;
    long facts = 0;
    long start;
    try (Journal journal = open(lab.folder().resolve("bytes-" + group))) {
      Bookkeeping.commit(journal, books.start());
      for (int i = 0; i < BenchHall.USUAL.units(); i++) {
        // The first report of a device changes more than later ones.
        Bookkeeping.commit(journal, books.decide(books.decode(load.report())));
      }
      before = ProcFile.own().diskBytes();
      start = lab.tempo().now();
      for (int done = 0; done < count; done += group) {
        List<Recorded> together = new ArrayList<>();
        for (int i = 0; i < group; i++) {
          together.addAll(books.decide(books.decode(load.report())));
        }
        facts += together.size();
        Bookkeeping.commit(journal, together);
      }
    }
    double seconds = lab.tempo().secondsSince(start);
    long bytes = ProcFile.own().diskBytes() - before;
    SqliteLimit.Cost limit = SqliteLimit.measure(lab, DeviceLoad.REPORT_BYTES, group, count);
    return Figure.of(name, what, bytes / (double) count, "B")
        .beside(
            "SQLite, the bare %d bytes".formatted(DeviceLoad.REPORT_BYTES), limit.bytesPerEvent())
        .noting(
            "%.1f facts/event; %.0f events/s on one thread, bare SQLite %.0f/s"
                .formatted(facts / (double) count, count / seconds, limit.eventsPerSecond()));
  }

  private Journal open(Path folder) {
    try {
      return Journal.open(folder, BenchHall.ID, lab.clock(), JournalSettings.defaults());
    } catch (JournalUnusable e) {
      throw new BenchFailed("Expected to open a new journal, but " + e.getMessage(), e);
    }
  }
}
