package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** The gateway about itself. */
public sealed interface SystemFact extends Fact {

  /**
   * A boot began.
   *
   * @param planDigest SHA-256 in hex of the {@code hall.yaml} in force
   */
  record GatewayStarted(String version, String planDigest) implements SystemFact {
    public GatewayStarted {
      requireNonNull(version, "version is null");
      requireNonNull(planDigest, "planDigest is null");
    }
  }

  /** It was stopped on purpose. A boot without this ended otherwise. */
  record GatewayStopped() implements SystemFact {}

  /** The wall clock became trusted, or ceased to be. */
  record ClockTrustChanged(boolean trusted) implements SystemFact {}

  /** A link of the gateway changed. */
  record LinkChanged(LinkId link, LinkState state, String why) implements SystemFact {
    public LinkChanged {
      requireNonNull(link, "link is null");
      requireNonNull(state, "state is null");
      requireNonNull(why, "why is null");
    }
  }
}
