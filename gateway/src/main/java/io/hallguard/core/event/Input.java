package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.Signal;
import java.time.Instant;

/** Everything that can make the core decide. Time is one of them. */
public sealed interface Input {

  /** When the gateway took it in. */
  Stamp at();

  /** The gateway has started; the first input of every boot. */
  record Started(Stamp at, String version, String planDigest) implements Input {
    public Started {
      requireNonNull(at, "at is null");
      requireNonNull(version, "version is null");
      requireNonNull(planDigest, "planDigest is null");
    }
  }

  /** The gateway is about to stop on purpose. */
  record Stopping(Stamp at) implements Input {
    public Stopping {
      requireNonNull(at, "at is null");
    }
  }

  /** A device spoke. */
  record SignalReceived(Stamp at, Signal signal) implements Input {
    public SignalReceived {
      requireNonNull(at, "at is null");
      requireNonNull(signal, "signal is null");
    }
  }

  /** A deadline may have come. */
  record TimeReached(Stamp at) implements Input {
    public TimeReached {
      requireNonNull(at, "at is null");
    }
  }

  /** A person asked for something. */
  record Commanded(Stamp at, Actor actor, Command command) implements Input {
    public Commanded {
      requireNonNull(at, "at is null");
      requireNonNull(actor, "actor is null");
      requireNonNull(command, "command is null");
    }
  }

  /** A notice reached its receiver. */
  record Told(Stamp at, AlertId alert, NoticeId notice, Receiver receiver) implements Input {
    public Told {
      requireNonNull(at, "at is null");
      requireNonNull(alert, "alert is null");
      requireNonNull(notice, "notice is null");
      requireNonNull(receiver, "receiver is null");
    }
  }

  /** One of the gateway's own links changed. */
  record LinkReported(Stamp at, LinkId link, LinkState state, String why) implements Input {
    public LinkReported {
      requireNonNull(at, "at is null");
      requireNonNull(link, "link is null");
      requireNonNull(state, "state is null");
      requireNonNull(why, "why is null");
    }
  }

  /**
   * Something was presented at a door or a box, and its secret, if any, was looked at outside of
   * the core.
   *
   * @param occurredAt when
   */
  record Presented(Stamp at, PlaceId place, Presentation presentation, Instant occurredAt)
      implements Input {
    public Presented {
      requireNonNull(at, "at is null");
      requireNonNull(place, "place is null");
      requireNonNull(presentation, "presentation is null");
      requireNonNull(occurredAt, "occurredAt is null");
    }
  }

  /** Signing in failed so often that it waits. */
  record SignInFailed(Stamp at, SubjectId person, int failures) implements Input {
    public SignInFailed {
      requireNonNull(at, "at is null");
      requireNonNull(person, "person is null");
    }
  }

  /** What came of looking at it. */
  sealed interface Presentation {

    /** The credential alone: a badge. */
    record Badge(CredentialId credential) implements Presentation {
      public Badge {
        requireNonNull(credential, "credential is null");
      }
    }

    /** The badge with the right code. */
    record BadgeAndCode(CredentialId credential) implements Presentation {
      public BadgeAndCode {
        requireNonNull(credential, "credential is null");
      }
    }

    /** The badge with the code that is typed under duress. */
    record BadgeAndDuressCode(CredentialId credential) implements Presentation {
      public BadgeAndDuressCode {
        requireNonNull(credential, "credential is null");
      }
    }

    /** The badge with a wrong code. */
    record WrongCode(CredentialId credential) implements Presentation {
      public WrongCode {
        requireNonNull(credential, "credential is null");
      }
    }

    /**
     * The code that is typed under duress, typed at a screen: it calls for help, and says nothing
     * about who stands before the door.
     */
    record DuressAtScreen(SubjectId person) implements Presentation {
      public DuressAtScreen {
        requireNonNull(person, "person is null");
      }
    }

    /** Logged in at the kiosk there. */
    record SignedIn(SubjectId person) implements Presentation {
      public SignedIn {
        requireNonNull(person, "person is null");
      }
    }
  }
}
