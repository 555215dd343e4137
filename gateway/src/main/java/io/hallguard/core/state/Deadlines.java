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
    long left =
        gone(boot.get(), since).map(span -> limit.minus(span).toNanos()).orElse(limit.toNanos());
    return start.monoNanos() + Math.max(0, left);
  }

  /**
   * How long ago a moment of an earlier boot was when this one started; empty when no trusted clock
   * can tell. In the boot before, its monotonic clock counts up to its last fact, so that a step of
   * the wall clock in it does not.
   */
  private static Optional<Duration> gone(Boot boot, Stamp since) {
    Stamp start = boot.start();
    if (!start.trusted()) {
      return Optional.empty();
    }
    Optional<Stamp> before =
        boot.before().filter(last -> last.boot().equals(since.boot()) && last.trusted());
    if (before.isPresent()) {
      Duration up = Duration.ofNanos(before.get().monoNanos() - since.monoNanos());
      Duration down = Duration.between(before.get().wall(), start.wall());
      return Optional.of(up.plus(down.isNegative() ? Duration.ZERO : down));
    }
    if (!since.trusted()) {
      return Optional.empty();
    }
    // A wall clock that stepped back in between puts nothing off beyond the whole limit.
    Duration span = Duration.between(since.wall(), start.wall());
    return Optional.of(span.isNegative() ? Duration.ZERO : span);
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
    return gone(boot.get(), since).filter(span -> span.compareTo(limit) < 0).isPresent()
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
