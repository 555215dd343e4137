package io.hallguard.core.event;

import static java.util.Objects.requireNonNull;

/** What a person asks about an alert. */
public sealed interface AlertCommand extends Command {

  /** "I am going": takes an alert. */
  record Acknowledge(AlertId alert) implements AlertCommand {
    public Acknowledge {
      requireNonNull(alert, "alert is null");
    }
  }

  /** Ends a latched alert by hand. */
  record Reset(AlertId alert, TextRef reason) implements AlertCommand {
    public Reset {
      requireNonNull(alert, "alert is null");
      requireNonNull(reason, "reason is null");
    }
  }
}
