package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;

/** A notice that somebody has to get, and the alert that it is about. */
public record Owed(NoticeId notice, AlertId alert) {
  public Owed {
    requireNonNull(notice, "notice is null");
    requireNonNull(alert, "alert is null");
  }
}
