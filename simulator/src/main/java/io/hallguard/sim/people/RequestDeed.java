package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Asking for consent, answering, and standing in. A question is named by its holder. */
public sealed interface RequestDeed extends Deed {

  /** Asks for a grant. */
  record Asks(Wish wish) implements RequestDeed {
    public Asks {
      requireNonNull(wish, "wish is null");
    }
  }

  /** Consents to the newest open question for that holder. */
  record Approves(String holder) implements RequestDeed {
    public Approves {
      requireNonNull(holder, "holder is null");
    }
  }

  /** Refuses it. */
  record Declines(String holder, String reason) implements RequestDeed {
    public Declines {
      requireNonNull(holder, "holder is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** Takes it back. */
  record Withdraws(String holder) implements RequestDeed {
    public Withdraws {
      requireNonNull(holder, "holder is null");
    }
  }

  /**
   * Writes down that a contact consented by telephone.
   *
   * @param contact a person's id
   * @param calledBack at the number that the hall knows; without it nothing is written down
   */
  record ApprovesByPhone(String holder, String contact, boolean calledBack) implements RequestDeed {
    public ApprovesByPhone {
      requireNonNull(holder, "holder is null");
      requireNonNull(contact, "contact is null");
    }
  }

  /** Confirms the newest telephone consent for that holder. */
  record Confirms(String holder) implements RequestDeed {
    public Confirms {
      requireNonNull(holder, "holder is null");
    }
  }

  /** Goes in although nobody could be asked. */
  record BreaksGlass(Wish wish) implements RequestDeed {
    public BreaksGlass {
      requireNonNull(wish, "wish is null");
    }
  }

  /** Looks at the newest break-glass entry of that holder. */
  record Reviews(String holder, String finding) implements RequestDeed {
    public Reviews {
      requireNonNull(holder, "holder is null");
      requireNonNull(finding, "finding is null");
    }
  }

  /** Goes away and names who stands in. */
  record LeavesDuty(String deputy, Duration until) implements RequestDeed {
    public LeavesDuty {
      requireNonNull(deputy, "deputy is null");
      requireNonNull(until, "until is null");
    }
  }

  /** Is back. */
  record ReturnsToDuty() implements RequestDeed {}

  /** Hands the open visits over. */
  record HandsOver(String to) implements RequestDeed {
    public HandsOver {
      requireNonNull(to, "to is null");
    }
  }
}
