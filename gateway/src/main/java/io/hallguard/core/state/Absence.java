package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import java.time.Instant;

/**
 * A lead is away and somebody stands in.
 *
 * @param until as the lead said; it ends only when the lead is back, so that nobody stands in for
 *     nobody
 */
public record Absence(SubjectId lead, SubjectId deputy, Stamp since, Instant until) {
  public Absence {
    requireNonNull(lead, "lead is null");
    requireNonNull(deputy, "deputy is null");
    requireNonNull(since, "since is null");
    requireNonNull(until, "until is null");
  }
}
