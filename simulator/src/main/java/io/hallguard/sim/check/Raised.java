package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that the gateway raised, as a person could have seen it.
 *
 * @param kind as pages and scenarios write it, for example {@code door-left-open}
 * @param about the place of an alert or visit; the device, link or {@code gateway} of a trouble
 * @param at counted from the beginning of the story
 * @param end how it stood at the end: {@code unacknowledged}, {@code acknowledged}, {@code
 *     returned} or {@code closed} of an alert; {@code open} or {@code cleared} of a trouble; as the
 *     pages say it of a visit
 * @param escalated when the guard was called as well; empty when not, or when it cannot be seen
 * @param times how often it happened; 1 for once
 */
public record Raised(
    Queue queue,
    String kind,
    String about,
    Duration at,
    String end,
    Optional<Duration> escalated,
    int times) {
  public Raised {
    requireNonNull(queue, "queue is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(about, "about is null");
    requireNonNull(at, "at is null");
    requireNonNull(end, "end is null");
    requireNonNull(escalated, "escalated is null");
  }
}
