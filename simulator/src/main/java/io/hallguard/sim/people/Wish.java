package io.hallguard.sim.people;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for, or given without a question. Moments are counted from the beginning of the
 * story.
 *
 * @param holder a person's id, or the name of somebody who does not belong to the hall
 * @param from empty for at once
 * @param papers what the class asks for beyond that
 */
public record Wish(
    VisitorClass holderClass,
    String holder,
    List<PlaceId> places,
    Optional<Duration> from,
    Duration until,
    String purpose,
    Papers papers) {
  public Wish {
    requireNonNull(holderClass, "holderClass is null");
    requireNonNull(holder, "holder is null");
    places = List.copyOf(places);
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    requireNonNull(purpose, "purpose is null");
    requireNonNull(papers, "papers is null");
  }

  /**
   * What a visitor class asks for.
   *
   * @param escort the id of who goes along
   * @param document what was shown, with its last four digits
   * @param people how many come
   * @param seals that were booked
   */
  public record Papers(
      Optional<String> escort, Optional<String> document, int people, Optional<String> seals) {

    /** One who comes alone and shows nothing. */
    public static final Papers NONE =
        new Papers(Optional.empty(), Optional.empty(), 1, Optional.empty());

    public Papers {
      requireNonNull(escort, "escort is null");
      requireNonNull(document, "document is null");
      requireNonNull(seals, "seals is null");
    }

    /** Whether there is anything to write down beyond the escort. */
    public boolean detailed() {
      return document.isPresent() || seals.isPresent() || people > 1;
    }
  }
}
