package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that must be raised, or may be.
 *
 * @param about empty for wherever
 * @param at the earliest moment; empty for whenever
 * @param within how much later it may be
 * @param end how it must stand at the end; empty for however
 * @param escalated when the guard must be called as well
 * @param times how often it must have happened
 */
public record Wanted(
    Queue queue,
    String kind,
    Optional<String> about,
    Optional<Duration> at,
    Duration within,
    Optional<String> end,
    Optional<Duration> escalated,
    Optional<Integer> times) {
  public Wanted {
    requireNonNull(queue, "queue is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(about, "about is null");
    requireNonNull(at, "at is null");
    requireNonNull(within, "within is null");
    requireNonNull(end, "end is null");
    requireNonNull(escalated, "escalated is null");
    requireNonNull(times, "times is null");
  }

  /** Of this kind, wherever and whenever. */
  public static Wanted any(Queue queue, String kind) {
    return new Wanted(
        queue,
        kind,
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is this matter, whatever the time. */
  boolean names(Raised raised) {
    return queue == raised.queue()
        && kind.equals(raised.kind())
        && about.map(raised.about()::equals).orElse(true);
  }

  /** The last moment at which it can still come; empty for whenever. */
  public Optional<Duration> latest() {
    return at.map(from -> from.plus(within));
  }
}
