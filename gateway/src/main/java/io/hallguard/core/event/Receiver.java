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

  /**
   * A siren, light or buzzer whose pin was driven and read back; that somebody heard it is not
   * known.
   *
   * @param output by its name in {@code hall.yaml}
   */
  record Sounder(String output) implements Receiver {
    public Sounder {
      requireNonNull(output, "output is null");
    }
  }
}
