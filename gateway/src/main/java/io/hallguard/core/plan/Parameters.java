package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The rules' numbers. Every default here is our own choice: the standard gives no seconds for
 * doors, boxes or the register, and nothing prints these as if it did.
 */
public record Parameters(
    DoorTimes door, BoxTimes box, GrantTimes grant, SignalTimes signal, VisitorRules visitors) {
  public Parameters {
    requireNonNull(door, "door is null");
    requireNonNull(box, "box is null");
    requireNonNull(grant, "grant is null");
    requireNonNull(signal, "signal is null");
    requireNonNull(visitors, "visitors is null");
  }

  /** What a new hall starts with. */
  public static Parameters defaults() {
    return new Parameters(
        DoorTimes.defaults(),
        BoxTimes.defaults(),
        GrantTimes.defaults(),
        SignalTimes.defaults(),
        VisitorRules.defaults());
  }

  /**
   * Clause 四.2.3, first half: the cash-area door is closed and locked after entering.
   *
   * @param lead open (or not locked) this long: the lead is told
   * @param guard open (or not locked) this long: the guard is told as well
   * @param lockAfterClose how long the bolt may take after closing
   */
  public record DoorTimes(Duration lead, Duration guard, Duration lockAfterClose) {
    public DoorTimes {
      positive("lead", lead);
      positive("guard", guard);
      positive("lockAfterClose", lockAfterClose);
      if (guard.compareTo(lead) <= 0) {
        throw new IllegalArgumentException(
            "Expected the guard's limit to be longer than the lead's, but found %s and %s"
                .formatted(guard, lead));
      }
    }

    static DoorTimes defaults() {
      return new DoorTimes(Duration.ofSeconds(60), Duration.ofSeconds(180), Duration.ofSeconds(20));
    }
  }

  /**
   * Clause 四.2.3, second half: the box is closed after the cash was taken, and registered.
   *
   * @param open how long a box may stand open
   * @param register how long after its opening the register line may take
   * @param again how long after its closing the same person may open it again within one line
   */
  public record BoxTimes(Duration open, Duration register, Duration again) {
    public BoxTimes {
      positive("open", open);
      positive("register", register);
      positive("again", again);
    }

    static BoxTimes defaults() {
      return new BoxTimes(Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(2));
    }
  }

  /**
   * Clauses 四.1.2 and 四.2.4: consent before the opening.
   *
   * @param walkUp how long a walk-up approval waits for its entry
   * @param bookingMargin how much earlier or later than booked the entry may be
   * @param attribution how long a presented credential speaks for the next opening
   * @param longest the longest window that one grant may have
   * @param stay how long after its grant's end a visitor who was not seen leaving may still leave
   */
  public record GrantTimes(
      Duration walkUp,
      Duration bookingMargin,
      Duration attribution,
      Duration longest,
      Duration stay) {
    public GrantTimes {
      positive("walkUp", walkUp);
      positive("attribution", attribution);
      positive("longest", longest);
      positive("stay", stay);
      if (bookingMargin.isNegative()) {
        throw new IllegalArgumentException(
            "Expected a booking margin of 0 or more, but found " + bookingMargin);
      }
    }

    static GrantTimes defaults() {
      return new GrantTimes(
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofHours(12),
          Duration.ofHours(2));
    }
  }

  /**
   * How signals are read.
   *
   * @param late an event that is older than this on arrival is marked late
   * @param missing numbers of a device's own count that stay away this long are a trouble
   * @param unreadableQuiet a trouble about unreadable payloads ends after this long without one
   * @param batteryLow at or under this percentage the battery is low
   */
  public record SignalTimes(
      Duration late, Duration missing, Duration unreadableQuiet, int batteryLow) {
    public SignalTimes {
      positive("late", late);
      positive("missing", missing);
      positive("unreadableQuiet", unreadableQuiet);
      if (batteryLow < 0 || batteryLow > 100) {
        throw new IllegalArgumentException(
            "Expected a percentage from 0 to 100, but found " + batteryLow);
      }
    }

    static SignalTimes defaults() {
      return new SignalTimes(
          Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(10), 15);
    }
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "Expected %s to be positive, but found %s".formatted(name, value));
    }
  }
}
