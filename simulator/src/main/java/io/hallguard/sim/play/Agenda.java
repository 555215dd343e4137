package io.hallguard.sim.play;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; at one moment, in the order it was put in. */
final class Agenda {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
  private long added;

  /** One thing. */
  record Entry(Duration at, long order, Runnable run) {}

  void add(Duration at, Runnable run) {
    entries.add(new Entry(at, added++, run));
  }

  /** The next thing up to that moment; empty when nothing more happens until then. */
  Optional<Entry> next(Duration until) {
    Entry first = entries.peek();
    return first == null || first.at().compareTo(until) > 0
        ? Optional.empty()
        : Optional.ofNullable(entries.poll());
  }
}
