package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the link stands, stamped when it changes, and said once in the log. */
final class LinkHealth {
  private static final Logger LOG = LoggerFactory.getLogger(LinkHealth.class);

  private final InstantSource clock;
  private final CompletableFuture<Void> firstUp = new CompletableFuture<>();
  private volatile Health now;

  LinkHealth(InstantSource clock) {
    this.clock = clock;
    this.now = new Health(State.OFFLINE, clock.instant(), "The link was not started.");
  }

  Health now() {
    return now;
  }

  /** Completed when it is up for the first time: connected and subscribed, if only in part. */
  CompletableFuture<Void> firstUp() {
    return firstUp;
  }

  /** Called by the link's own thread only. */
  void change(State state, String why) {
    Health before = now;
    if (before.state() != state || !before.why().equals(why)) {
      now = new Health(state, clock.instant(), why);
      switch (state) {
        case ONLINE -> LOG.info("The link to the broker is up.");
        case DEGRADED -> LOG.warn("The link to the broker works in part: {}", why);
        case OFFLINE -> LOG.warn("The link to the broker is down: {}", why);
      }
      if (state != State.OFFLINE) {
        firstUp.complete(null);
      }
    }
  }
}
