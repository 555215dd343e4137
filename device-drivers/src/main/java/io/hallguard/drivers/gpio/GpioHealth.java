package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the wires stand, stamped when it changes, and said once in the log. Any thread. */
final class GpioHealth {
  private static final Logger LOG = LoggerFactory.getLogger(GpioHealth.class);

  private final InstantSource clock;
  private final String what;
  private volatile Health now;

  /**
   * @param what for the log: the inputs or the outputs
   */
  GpioHealth(String what, InstantSource clock) {
    this.clock = clock;
    this.what = what;
    this.now = new Health(State.OFFLINE, clock.instant(), "The " + what + " were not started.");
  }

  Health now() {
    return now;
  }

  /** They were closed on purpose. */
  synchronized void closed() {
    now = new Health(State.OFFLINE, clock.instant(), "The " + what + " were closed.");
    LOG.info("The {} were closed.", what);
  }

  synchronized void change(State state, String why) {
    Health before = now;
    if (before.state() != state || !before.why().equals(why)) {
      now = new Health(state, clock.instant(), why);
      switch (state) {
        case ONLINE -> LOG.info("The {} work.", what);
        case DEGRADED -> LOG.warn("The {} work in part: {}", what, why);
        case OFFLINE -> LOG.warn("The {} do not work: {}", what, why);
      }
    }
  }
}
