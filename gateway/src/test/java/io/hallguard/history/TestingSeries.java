package io.hallguard.history;

import io.hallguard.history.WriteFailed.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A database in memory: a point is its series and time, and one that comes again replaces itself.
 * Any thread.
 */
final class TestingSeries implements TimeSeries {
  private final Map<String, String> points = new HashMap<>();
  private final List<Integer> batches = new ArrayList<>();
  private Optional<WriteFailed> failing = Optional.empty();
  private Predicate<String> disliked = _ -> false;
  private long writtenLines;
  private int tries;

  @Override
  public synchronized void write(List<String> lines) throws WriteFailed {
    tries++;
    if (failing.isPresent()) {
      throw failing.get();
    }
    batches.add(lines.size());
    // As InfluxDB does: the others of a partly refused batch are there.
    lines.stream().filter(disliked.negate()).forEach(this::put);
    if (lines.stream().anyMatch(disliked)) {
      throw new WriteFailed(Why.UNREADABLE, "400 partial write", new AssertionError("disliked"));
    }
  }

  private void put(String line) {
    String[] parts = line.split("(?<!\\\\) ", -1);
    String time = parts.length > 2 ? parts[2] : "now";
    points.put(parts[0] + " " + time, parts[1]);
    writtenLines++;
  }

  @Override
  public void close() {}

  synchronized void fails(Why why) {
    failing = Optional.of(new WriteFailed(why, "it is so", new AssertionError("as asked for")));
  }

  synchronized void works() {
    failing = Optional.empty();
  }

  synchronized void dislikes(Predicate<String> line) {
    disliked = line;
  }

  /** How many different points it has. */
  synchronized int size() {
    return points.size();
  }

  /** Points by series and time, with their fields. */
  synchronized Map<String, String> points() {
    return Map.copyOf(points);
  }

  synchronized long writtenLines() {
    return writtenLines;
  }

  synchronized int tries() {
    return tries;
  }

  synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }
}
