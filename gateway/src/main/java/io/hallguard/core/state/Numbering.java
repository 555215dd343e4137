package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.drivers.signal.EventRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device's own count within one epoch: what came, and which numbers below the highest are still
 * missing. The first number seen is the baseline; what came before it was never ours.
 *
 * @param newest the id of the event that carried the highest number, the last one if several did
 * @param missing ascending ranges, at most {@link #RANGES_MAX}; when there are more, the lowest is
 *     given up
 * @param missingSince when the oldest hole was noticed; empty without holes
 */
public record Numbering(
    String epoch, long highest, String newest, List<Range> missing, Optional<Stamp> missingSince) {

  /** How many separate holes are remembered. */
  public static final int RANGES_MAX = 64;

  public Numbering {
    requireNonNull(epoch, "epoch is null");
    requireNonNull(newest, "newest is null");
    missing = List.copyOf(missing);
    requireNonNull(missingSince, "missingSince is null");
  }

  /** Both ends belong to it. */
  public record Range(long from, long to) {
    public Range {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException(
            "Expected an ascending range, but found %d to %d".formatted(from, to));
      }
    }
  }

  /** How a number stands to those that came. */
  public enum Place {
    NEXT,
    FILLS_HOLE,
    REPEAT
  }

  static Numbering startingAt(EventRef first) {
    return new Numbering(first.epoch(), first.sequence(), first.id(), List.of(), Optional.empty());
  }

  /**
   * Where the event belongs. Another event under the newest number is none that came: the device
   * began its count anew and kept its epoch.
   */
  public Place place(EventRef event) {
    long sequence = event.sequence();
    if (sequence > highest || (sequence == highest && !event.id().equals(newest))) {
      return Place.NEXT;
    }
    return missing.stream().anyMatch(r -> r.from() <= sequence && sequence <= r.to())
        ? Place.FILLS_HOLE
        : Place.REPEAT;
  }

  /** How many numbers are missing. */
  public long missingCount() {
    return missing.stream().mapToLong(r -> r.to() - r.from() + 1).sum();
  }

  Numbering with(EventRef event, Stamp at) {
    return switch (place(event)) {
      case REPEAT -> this;
      case NEXT -> next(event, at);
      case FILLS_HOLE -> filled(event.sequence());
    };
  }

  /** Gives up what is missing. */
  Numbering withoutMissing() {
    return new Numbering(epoch, highest, newest, List.of(), Optional.empty());
  }

  private Numbering next(EventRef event, Stamp at) {
    long sequence = event.sequence();
    if (sequence <= highest + 1) {
      return new Numbering(epoch, sequence, event.id(), missing, missingSince);
    }
    List<Range> holes = new ArrayList<>(missing);
    holes.add(new Range(highest + 1, sequence - 1));
    if (holes.size() > RANGES_MAX) {
      holes.removeFirst();
    }
    return new Numbering(
        epoch, sequence, event.id(), holes, missingSince.or(() -> Optional.of(at)));
  }

  private Numbering filled(long sequence) {
    List<Range> holes = new ArrayList<>();
    for (Range r : missing) {
      if (sequence < r.from() || sequence > r.to()) {
        holes.add(r);
        continue;
      }
      if (r.from() < sequence) {
        holes.add(new Range(r.from(), sequence - 1));
      }
      if (sequence < r.to()) {
        holes.add(new Range(sequence + 1, r.to()));
      }
    }
    if (holes.size() > RANGES_MAX) {
      holes.removeFirst();
    }
    return new Numbering(
        epoch, highest, newest, holes, holes.isEmpty() ? Optional.empty() : missingSince);
  }
}
