package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

/** What an administrator does about people and their badges. */
public sealed interface BadgeDeed extends Deed {

  /** Whom it is about, by id. */
  String who();

  /** Writes down that the person's badge is lost. */
  record ReportsLost(String who) implements BadgeDeed {
    public ReportsLost {
      requireNonNull(who, "who is null");
    }
  }

  /** The person leaves the hall's service. */
  record Discharges(String who) implements BadgeDeed {
    public Discharges {
      requireNonNull(who, "who is null");
    }
  }
}
