package io.hallguard.sim.bench.process;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.journal.Line;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactUnreadable;
import io.hallguard.sim.bench.BenchFailed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal kept of the events that were sent.
 *
 * @param facts of all kinds
 * @param events numbered by devices, each counted once
 * @param repeats events that it holds more than once
 * @param gaps events that it lacks between the first and the last of a device
 */
public record Kept(long facts, long events, long repeats, long gaps) {
  private static final int LINES_AT_ONCE = 1_000;

  /** Reads the journal of a hall from its first fact to its last. */
  public static Kept in(Path hallFolder) {
    try (JournalFile journal = JournalFile.open(hallFolder.resolve("data"))) {
      return new Count().of(journal);
    } catch (JournalUnusable | FactUnreadable e) {
      throw new BenchFailed("Expected to read the journal, but " + e.getMessage(), e);
    }
  }

  private static final class Count {
    private final Map<String, Long> newest = new HashMap<>();
    private long facts;
    private long events;
    private long repeats;
    private long gaps;

    Kept of(JournalFile journal) throws JournalUnusable, FactUnreadable {
      List<Line> lines = journal.lines(0, LINES_AT_ONCE);
      while (!lines.isEmpty()) {
        for (Line line : lines) {
          facts++;
          if (line.type().equals("signal-seen")) {
            add(FactCodec.decode(line.seq(), line.bytes()).recorded());
          }
        }
        lines = journal.lines(lines.getLast().seq(), LINES_AT_ONCE);
      }
      return new Kept(facts, events, repeats, gaps);
    }

    private void add(Recorded recorded) {
      if (recorded.fact() instanceof SignalSeen seen) {
        Optional<EventRef> event = seen.signal().reception().event();
        event.ifPresent(e -> add(seen.signal().device() + "/" + e.epoch(), e.sequence()));
      }
    }

    /** A device's events come in its own order, so one number is enough to tell. */
    private void add(String device, long number) {
      Long before = newest.get(device);
      if (before != null && number <= before) {
        repeats++;
        return;
      }
      if (before != null) {
        gaps += number - before - 1;
      }
      newest.put(device, number);
      events++;
    }
  }
}
