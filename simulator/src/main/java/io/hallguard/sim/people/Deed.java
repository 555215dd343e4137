package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.plan.PlaceId;
import java.util.Optional;
import java.util.OptionalInt;

/** What a person does. Moments are counted from the beginning of the story. */
public sealed interface Deed
    permits Deed.AtTheDoor,
        Deed.TypesCode,
        Deed.Gives,
        Deed.Revokes,
        Deed.Acknowledges,
        Deed.Resets,
        Deed.Registers,
        Deed.EndsVisit,
        Deed.Extends,
        Deed.Attributes,
        RequestDeed,
        BadgeDeed {

  /** What a device reports, and no page sends. */
  sealed interface AtTheDoor extends Deed {
    /** Where. */
    PlaceId place();
  }

  /** Holds the badge to the reader of a door or a box. */
  record Badges(PlaceId place) implements AtTheDoor {
    public Badges {
      requireNonNull(place, "place is null");
    }
  }

  /** Presses the exit button inside. */
  record PressesExit(PlaceId place) implements AtTheDoor {
    public PressesExit {
      requireNonNull(place, "place is null");
    }
  }

  /** Types a code at the door, with the badge in the hand. */
  record TypesCode(PlaceId place, Code code) implements Deed {
    public TypesCode {
      requireNonNull(place, "place is null");
      requireNonNull(code, "code is null");
    }
  }

  /** Which code. */
  enum Code {
    RIGHT,
    WRONG,
    /** Looks like the right one and calls for help. */
    DURESS
  }

  /** Consents without having been asked. */
  record Gives(Kind kind, Wish wish) implements Deed {
    public Gives {
      requireNonNull(kind, "kind is null");
      requireNonNull(wish, "wish is null");
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

  /**
   * Writes the line of the newest visit at the place that has none.
   *
   * @param people how many were there
   */
  record Registers(
      PlaceId place, String purpose, String seal, Optional<String> amount, OptionalInt people)
      implements Deed {
    public Registers {
      requireNonNull(place, "place is null");
      requireNonNull(purpose, "purpose is null");
      requireNonNull(seal, "seal is null");
      requireNonNull(amount, "amount is null");
      requireNonNull(people, "people is null");
    }

    /** Without amount and people. */
    public Registers(PlaceId place, String purpose, String seal) {
      this(place, purpose, seal, Optional.empty(), OptionalInt.empty());
    }
  }

  /** States that the newest visitor at the place has left. */
  record EndsVisit(PlaceId place) implements Deed {
    public EndsVisit {
      requireNonNull(place, "place is null");
    }
  }

  /** Lets the newest visitor at the place stay longer. */
  record Extends(PlaceId place) implements Deed {
    public Extends {
      requireNonNull(place, "place is null");
    }
  }

  /**
   * States who the newest visitor at the place is.
   *
   * @param who a person's id
   */
  record Attributes(PlaceId place, String who) implements Deed {
    public Attributes {
      requireNonNull(place, "place is null");
      requireNonNull(who, "who is null");
    }
  }
}
