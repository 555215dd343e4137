package io.hallguard.drivers.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a driver or link stands.
 *
 * @param since the driver's injected clock at the last change
 * @param why one English sentence for the log and the page; empty when online
 */
public record Health(State state, Instant since, String why) {
  public Health {
    requireNonNull(state, "state is null");
    requireNonNull(since, "since is null");
    requireNonNull(why, "why is null");
  }

  /** Online, degraded (it works in part) or offline. */
  public enum State {
    ONLINE,
    DEGRADED,
    OFFLINE
  }
}
