package io.hallguard.core.register;

import java.time.Duration;
import java.util.Optional;

/** Whether a person who was made out speaks for an opening. Never guessed. */
public final class Attribution {
  private Attribution() {}

  /** The line with the person; empty when the person was made out too early, or after it. */
  public static Optional<RegisterLine> of(
      RegisterLine line, Change.MadeOut made, RegisterHall hall) {
    Duration before = Duration.between(made.at(), line.opened().at());
    boolean speaks = !before.isNegative() && before.compareTo(hall.attribution()) <= 0;
    return speaks
        ? Optional.of(new Amendment.Attributed(made.whose()).on(line, made.whose().fact()))
        : Optional.empty();
  }
}
