package io.hallguard.history;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.driver.Health;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How it stands with the database: away until it has taken something, and in part while it has left
 * something out. Written by one thread, read by any.
 */
final class Standing {
  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private final InstantSource clock;
  private final HistoryStats stats;
  private volatile Health health;
  private boolean said;

  Standing(InstantSource clock, HistoryStats stats) {
    this.clock = requireNonNull(clock, "clock is null");
    this.stats = requireNonNull(stats, "stats is null");
    this.health = new Health(Health.State.OFFLINE, clock.instant(), "Nothing was written yet.");
  }

  Health health() {
    return health;
  }

  void written() {
    long refused = stats.refused();
    if (refused == 0) {
      change(Health.State.ONLINE, "");
    } else {
      // A sentence for 1, 2, 4, 8 …: each change of it is a fact.
      change(
          Health.State.DEGRADED,
          "Expected the history to take every point, but it refused %d or more; the log names them."
              .formatted(Long.highestOneBit(refused)));
    }
  }

  void failed(String why) {
    change(Health.State.OFFLINE, "Expected to write the history, but: " + why);
  }

  private void change(Health.State state, String why) {
    Health before = health;
    if (before.state() == state && before.why().equals(why)) {
      return;
    }
    health = new Health(state, before.state() == state ? before.since() : clock.instant(), why);
    if (before.state() != state || !said) {
      said = true;
      switch (state) {
        case ONLINE -> LOG.info("The history is written");
        case DEGRADED, OFFLINE -> LOG.warn("{}", why);
      }
    }
  }
}
