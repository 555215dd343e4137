package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** Who a notice reached. */
public sealed interface Receiver {

  /** A person's screen. */
  record Screen(SubjectId subject, Audience audience) implements Receiver {
    public Screen {
      requireNonNull(subject, "subject is null");
      requireNonNull(audience, "audience is null");
    }
  }

  /** The broker, which acknowledged. */
  record Broker() implements Receiver {}
}
