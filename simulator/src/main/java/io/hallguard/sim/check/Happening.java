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

  /** A badge was presented at a door. */
  record Badged(Duration at, Duration heard, String place, String holder) implements Happening {
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

  /**
   * The lead consented.
   *
   * @param standing for any number of openings with the holder's badge, else for one visit
   */
  record Consented(Duration at, boolean standing, String holder, Set<String> places, Duration until)
      implements Happening {
    public Consented {
      requireNonNull(at, "at is null");
      requireNonNull(holder, "holder is null");
      places = Set.copyOf(places);
      requireNonNull(until, "until is null");
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
}
