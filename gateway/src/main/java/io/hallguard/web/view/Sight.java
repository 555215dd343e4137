package io.hallguard.web.view;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.plan.Place;

/**
 * What a screen may see, by who stands before it. An alert goes only where its kind allows. A
 * hold-up button and its device never show at the counter or in public, or a change of theirs would
 * tell of a press. Devices and troubles are for those who guard and maintain. The public sees
 * nothing that is guarded.
 */
public record Sight(Audience screen) {
  public Sight {
    requireNonNull(screen, "screen is null");
  }

  /** Whether alerts of that kind are shown. */
  public boolean alert(AlertKind kind) {
    return kind.audience().contains(screen);
  }

  /** Whether the place is shown. */
  public boolean place(Place place) {
    return switch (screen) {
      case GUARD_ROOM, BACK_OFFICE -> true;
      case COUNTER -> !(place instanceof Place.HoldUpButton);
      case PUBLIC -> !place.secured();
    };
  }

  /** Whether devices and troubles are shown. */
  public boolean upkeep() {
    return switch (screen) {
      case GUARD_ROOM, BACK_OFFICE -> true;
      case COUNTER, PUBLIC -> false;
    };
  }

  /** Whether grants, visits and people are shown. */
  public boolean access() {
    return switch (screen) {
      case GUARD_ROOM, BACK_OFFICE, COUNTER -> true;
      case PUBLIC -> false;
    };
  }
}
