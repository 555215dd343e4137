package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SystemFact.ClockTrustChanged;
import io.hallguard.core.event.SystemFact.LinkChanged;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Draft;
import java.util.List;

/** What is amiss with the gateway itself: its clock, its links. */
final class GatewayTrouble implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    List<Long> evidence = List.of(recorded.seq());
    switch (recorded.fact()) {
      case ClockTrustChanged clock when clock.trusted() ->
          Fault.clear(draft, TroubleKind.CLOCK_UNTRUSTED, new About.OfGateway());
      case ClockTrustChanged _ ->
          Fault.raise(draft, TroubleKind.CLOCK_UNTRUSTED, new About.OfGateway(), "", evidence);
      case LinkChanged link -> {
        About about = new About.OfLink(link.link());
        switch (link.state()) {
          case OFFLINE -> {
            Fault.clear(draft, TroubleKind.LINK_DEGRADED, about);
            Fault.raise(draft, TroubleKind.LINK_DOWN, about, link.why(), evidence);
          }
          case ONLINE -> {
            Fault.clear(draft, TroubleKind.LINK_DOWN, about);
            Fault.clear(draft, TroubleKind.LINK_DEGRADED, about);
            Fault.clear(draft, TroubleKind.HISTORY_INCOMPLETE, about);
          }
          case DEGRADED -> degraded(draft, link, evidence);
        }
      }
      default -> {
        // Not about the gateway.
      }
    }
  }

  /** It works in part. A device that is not heard any more has its own trouble. */
  private static void degraded(Draft draft, LinkChanged link, List<Long> evidence) {
    About about = new About.OfLink(link.link());
    boolean history = link.link().equals(LinkId.HISTORY);
    Fault.clear(draft, TroubleKind.LINK_DOWN, about);
    Fault.raiseOrJoin(
        draft,
        history ? TroubleKind.HISTORY_INCOMPLETE : TroubleKind.LINK_DEGRADED,
        about,
        link.why(),
        evidence);
  }
}
