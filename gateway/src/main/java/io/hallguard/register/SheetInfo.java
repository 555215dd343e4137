package io.hallguard.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.Language;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.journal.Head;
import io.hallguard.journal.json.Origin;
import java.time.Instant;

/**
 * What a sheet says of itself.
 *
 * @param hallName in the sheet's language
 * @param from first moment of the openings in it, and {@code until} the moment after the last
 * @param filter what else was asked for, in words; empty when every line of the span is in it
 * @param madeBy who made it
 * @param head the journal's last fact at that moment: all that the lines say comes from before it
 * @param amounts whether seals and amounts are shown
 */
public record SheetInfo(
    Language language,
    RegisterHall hall,
    Origin origin,
    String hallName,
    Instant from,
    Instant until,
    String filter,
    Instant madeAt,
    String madeBy,
    Head head,
    boolean amounts) {
  public SheetInfo {
    requireNonNull(language, "language is null");
    requireNonNull(hall, "hall is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(hallName, "hallName is null");
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    requireNonNull(filter, "filter is null");
    requireNonNull(madeAt, "madeAt is null");
    requireNonNull(madeBy, "madeBy is null");
    requireNonNull(head, "head is null");
  }
}
