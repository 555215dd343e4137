package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Stamp;

/** How a link of the gateway stands. */
public record Link(LinkId id, LinkState state, String why, Stamp since) {
  public Link {
    requireNonNull(id, "id is null");
    requireNonNull(state, "state is null");
    requireNonNull(why, "why is null");
    requireNonNull(since, "since is null");
  }
}
