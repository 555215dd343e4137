package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.Signal;

/** What devices said. */
public sealed interface SignalFact extends Fact {

  /**
   * A signal, whole.
   *
   * @param standing what its number or age says of it
   */
  record SignalSeen(Signal signal, Standing standing) implements SignalFact {
    public SignalSeen {
      requireNonNull(signal, "signal is null");
      requireNonNull(standing, "standing is null");
    }
  }

  /** How a signal stands to those before it. */
  enum Standing {
    /** In order and on time. */
    CURRENT,
    /** In order, and older on arrival than the limit: it waited somewhere. */
    LATE,
    /** Fills a hole behind newer ones: it happened, and it is not how things stand. */
    OVERTAKEN,
    /** A stored state, not news. */
    STORED
  }
}
