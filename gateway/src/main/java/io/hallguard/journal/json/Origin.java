package io.hallguard.journal.json;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.HallId;
import java.util.UUID;

/**
 * Where a fact comes from: the hall, and the journal file in which it was written. A new file is a
 * new journal, so hall, journal and sequence name one fact in the world.
 */
public record Origin(HallId hall, UUID journal) {
  public Origin {
    requireNonNull(hall, "hall is null");
    requireNonNull(journal, "journal is null");
  }
}
