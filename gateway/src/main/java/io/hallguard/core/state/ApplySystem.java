package io.hallguard.core.state;

import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.SystemFact.ClockTrustChanged;
import io.hallguard.core.event.SystemFact.GatewayStarted;
import io.hallguard.core.event.SystemFact.GatewayStopped;
import io.hallguard.core.event.SystemFact.LinkChanged;

/** What the state keeps of the gateway's own doings. */
final class ApplySystem {
  private ApplySystem() {}

  static void apply(Edit edit, SystemFact fact) {
    switch (fact) {
      case GatewayStarted _ -> edit.startBoot();
      case GatewayStopped _ -> {
        // The boot's last fact; its end shows in the next boot.
      }
      case ClockTrustChanged changed -> edit.trustClock(changed.trusted());
      case LinkChanged changed ->
          edit.link(new Link(changed.link(), changed.state(), changed.why(), edit.at()));
    }
  }
}
