package io.hallguard.core.state;

import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Spans between moments of different boots. Within a boot the monotonic clock counts. Across boots
 * the wall clock does, when it was trusted at both ends; when it was not, the limit runs anew from
 * the start of this boot and its outcome is unknown rather than a breach.
 */
public final class Deadlines {
  private Deadlines() {}

  /** When the limit passes, in nanoseconds of the present boot. */
  public static long due(HallState state, Stamp since, Duration limit) {
    Optional<Boot> boot = state.boot();
    if (boot.isEmpty() || boot.get().start().boot().equals(since.boot())) {
      return since.monoNanos() + limit.toNanos();
    }
    Stamp start = boot.get().start();
    if (since.trusted() && start.trusted()) {
      Duration left = Duration.between(start.wall(), since.wall().plus(limit));
      return start.monoNanos() + Math.max(0, left.toNanos());
    }
    return start.monoNanos() + limit.toNanos();
  }

  /** Whether the limit has passed. */
  public static boolean passed(HallState state, Stamp since, Duration limit, Stamp now) {
    return now.monoNanos() >= due(state, since, limit);
  }

  /** Whether the gateway was there, with a clock to believe, from the beginning to the limit. */
  public static Certainty certainty(HallState state, Stamp since, Duration limit) {
    Optional<Boot> boot = state.boot();
    if (boot.isEmpty() || boot.get().start().boot().equals(since.boot())) {
      return Certainty.WATCHED;
    }
    Stamp start = boot.get().start();
    boolean clock = since.trusted() && start.trusted();
    return clock && since.wall().plus(limit).isAfter(start.wall())
        ? Certainty.WATCHED
        : Certainty.UNKNOWN_SPAN;
  }

  /**
   * The wall time now, as far as it can be told against an earlier moment: within a boot a step of
   * the wall clock does not count; across boots an untrusted clock tells nothing.
   */
  public static Optional<Instant> wallSince(Stamp reference, Stamp now) {
    if (reference.boot().equals(now.boot())) {
      return Optional.of(reference.wall().plusNanos(now.monoNanos() - reference.monoNanos()));
    }
    return reference.trusted() && now.trusted() ? Optional.of(now.wall()) : Optional.empty();
  }
}
