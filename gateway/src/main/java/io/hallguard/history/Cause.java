package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.About;
import io.hallguard.core.event.Stamp;
import java.time.Duration;

/**
 * What an alert or a trouble was raised as: later facts name it by number only.
 *
 * @param kind in the words of points
 * @param since when it was raised, or last called again
 */
record Cause(String kind, About about, Stamp since) {
  Cause {
    requireNonNull(kind, "kind is null");
    requireNonNull(about, "about is null");
    requireNonNull(since, "since is null");
  }

  Cause again(Stamp at) {
    return new Cause(kind, about, at);
  }

  /**
   * The seconds from then to {@code at}, never below 0: by the monotonic clock within one boot, by
   * the wall clock across a restart.
   */
  double secondsUntil(Stamp at) {
    Duration span =
        at.boot().equals(since.boot())
            ? Duration.ofNanos(at.monoNanos() - since.monoNanos())
            : Duration.between(since.wall(), at.wall());
    return Math.max(0, span.toMillis() / 1000.0);
  }
}
