package io.hallguard.sim.check;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/** What really happened, for the oracle: no messages, no devices. */
public sealed interface Happening {

  /** When it was. */
  Duration at();

  /** When word of it came; the same moment unless something was in the way. */
  Duration heard();

  /** A door or box opened. */
  record Opened(Duration at, Duration heard, String place) implements Happening {
    public Opened {
      requireNonNull(at, "at is null");
      requireNonNull(heard, "heard is null");
      requireNonNull(place, "place is null");
    }
  }

  /** A door or box was closed. */
  record Closed(Duration at, Duration heard, String place) implements Happening {
    public Closed {
      requireNonNull(at, "at is null");
      requireNonNull(heard, "heard is null");
      requireNonNull(place, "place is null");
    }
  }

  /**
   * A badge was presented at a door.
   *
   * @param ours whether its holder belongs to the hall
   */
  record Badged(Duration at, Duration heard, String place, String holder, boolean ours)
      implements Happening {
    public Badged {
      requireNonNull(at, "at is null");
      requireNonNull(heard, "heard is null");
      requireNonNull(place, "place is null");
      requireNonNull(holder, "holder is null");
    }
  }

  /** A hold-up button was pressed. */
  record Pressed(Duration at, Duration heard, String place) implements Happening {
    public Pressed {
      requireNonNull(at, "at is null");
      requireNonNull(heard, "heard is null");
      requireNonNull(place, "place is null");
    }
  }

  /** The exit button inside was pressed. */
  record ExitPressed(Duration at, Duration heard, String place) implements Happening {
    public ExitPressed {
      requireNonNull(at, "at is null");
      requireNonNull(heard, "heard is null");
      requireNonNull(place, "place is null");
    }
  }

  /**
   * What was consented to, or asked for.
   *
   * @param standing for any number of openings with the holder's badge, else for one visit
   * @param named the people of the hall that it names: holder and escort
   */
  record Terms(
      boolean standing, String holder, Set<String> named, Set<String> places, Duration until) {
    public Terms {
      requireNonNull(holder, "holder is null");
      named = Set.copyOf(named);
      places = Set.copyOf(places);
      requireNonNull(until, "until is null");
    }
  }

  /** The lead consented, without a question or to one. */
  record Consented(Duration at, Terms terms) implements Happening {
    public Consented {
      requireNonNull(at, "at is null");
      requireNonNull(terms, "terms is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }

  /** The lead took back the newest consent of that holder that had not ended. */
  record TookBack(Duration at, String holder) implements Happening {
    public TookBack {
      requireNonNull(at, "at is null");
      requireNonNull(holder, "holder is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }

  /** Somebody asked for consent. */
  record Asked(Duration at, String by, Terms terms) implements Happening {
    public Asked {
      requireNonNull(at, "at is null");
      requireNonNull(by, "by is null");
      requireNonNull(terms, "terms is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }

  /** Somebody said yes or no to the newest open question for that holder, or tried to. */
  record Answered(Duration at, String by, boolean deputy, String holder, boolean yes)
      implements Happening {
    public Answered {
      requireNonNull(at, "at is null");
      requireNonNull(by, "by is null");
      requireNonNull(holder, "holder is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }

  /** The lead went away and named who stands in, or came back. */
  record LeadWent(Duration at, String lead, boolean away) implements Happening {
    public LeadWent {
      requireNonNull(at, "at is null");
      requireNonNull(lead, "lead is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }

  /** A badge was written down as lost. */
  record BadgeLost(Duration at, String holder) implements Happening {
    public BadgeLost {
      requireNonNull(at, "at is null");
      requireNonNull(holder, "holder is null");
    }

    @Override
    public Duration heard() {
      return at;
    }
  }
}
