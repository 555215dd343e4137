package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.Signal;

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
}
