package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a person does. Moments are counted from the beginning of the story. */
public sealed interface Deed {

  /** Holds the badge to the reader of a door or a box: the one deed that a device reports. */
  record Badges(PlaceId place) implements Deed {
    public Badges {
      requireNonNull(place, "place is null");
    }
  }

  /**
   * Consents.
   *
   * @param holder a person's id, or the name of somebody who does not belong to the hall
   * @param from empty for at once
   */
  record Gives(
      Kind kind,
      VisitorClass holderClass,
      String holder,
      List<PlaceId> places,
      Optional<Duration> from,
      Duration until,
      String purpose)
      implements Deed {
    public Gives {
      requireNonNull(kind, "kind is null");
      requireNonNull(holderClass, "holderClass is null");
      requireNonNull(holder, "holder is null");
      places = List.copyOf(places);
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
      requireNonNull(purpose, "purpose is null");
    }
  }

  /** Takes back the newest grant of that holder. */
  record Revokes(String holder) implements Deed {
    public Revokes {
      requireNonNull(holder, "holder is null");
    }
  }

  /** Takes the newest open alert of that kind. */
  record Acknowledges(AlertKind alert, Optional<PlaceId> place) implements Deed {
    public Acknowledges {
      requireNonNull(alert, "alert is null");
      requireNonNull(place, "place is null");
    }
  }

  /** Ends the newest open alert of that kind, with a reason. */
  record Resets(AlertKind alert, Optional<PlaceId> place, String reason) implements Deed {
    public Resets {
      requireNonNull(alert, "alert is null");
      requireNonNull(place, "place is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** Writes the line of the newest visit at the place that has none. */
  record Registers(PlaceId place, String purpose, String seal) implements Deed {
    public Registers {
      requireNonNull(place, "place is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
    }
  }

  /** States that the newest visitor at the place has left. */
  record EndsVisit(PlaceId place) implements Deed {
    public EndsVisit {
      requireNonNull(place, "place is null");
    }
  }
}
