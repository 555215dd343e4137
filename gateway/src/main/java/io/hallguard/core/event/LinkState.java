package io.hallguard.core.event;

/** How a link of the gateway stands. */
public enum LinkState {
  ONLINE,
  DEGRADED,
  OFFLINE
}
