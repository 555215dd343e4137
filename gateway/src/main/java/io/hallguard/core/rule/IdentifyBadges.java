package io.hallguard.core.rule;

import io.hallguard.core.access.Identity;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.PlaceFact.BadgePresented;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Draft;

/** A badge at a reader makes its holder out, as long as the hall knows one. */
final class IdentifyBadges implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof BadgePresented badge) {
      Identity.present(
          draft, badge.place(), new Presentation.Badge(badge.credential()), badge.occurredAt());
    }
  }
}
