package io.hallguard.sim.bench.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was sent and is awaited at the other end: by whom it is known and by which value. A value
 * that arrives also answers the earlier ones of the same name: what shows a later state has nothing
 * left to show of an earlier one. Any thread.
 */
public final class Awaited {
  private final Tempo tempo;
  private final Latencies latencies;
  private final Map<String, ArrayDeque<Due>> waiting = new ConcurrentHashMap<>();

  private record Due(long value, long moment) {}

  /** Latencies go there, each from the moment its event was due. */
  public Awaited(Tempo tempo, Latencies latencies) {
    this.tempo = requireNonNull(tempo, "tempo is null");
    this.latencies = requireNonNull(latencies, "latencies is null");
  }

  /** It is about to be sent. */
  public void expect(String name, long value, long dueNanos) {
    ArrayDeque<Due> queue = waiting.computeIfAbsent(name, _ -> new ArrayDeque<>());
    synchronized (queue) {
      queue.add(new Due(value, dueNanos));
    }
  }

  /** It arrived; what nobody waits for is passed over. */
  public void arrived(String name, long value) {
    ArrayDeque<Due> queue = waiting.get(name);
    if (queue == null) {
      return;
    }
    long now = tempo.now();
    synchronized (queue) {
      if (queue.stream().noneMatch(due -> due.value() == value)) {
        return;
      }
      Due due;
      do {
        due = queue.remove();
        latencies.add(now - due.moment());
      } while (due.value() != value);
    }
  }

  /** How many have not arrived. */
  public long missing() {
    long missing = 0;
    for (ArrayDeque<Due> queue : waiting.values()) {
      synchronized (queue) {
        missing += queue.size();
      }
    }
    return missing;
  }

  /** What did arrive. */
  public Latencies latencies() {
    return latencies;
  }
}
