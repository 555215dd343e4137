package io.hallguard.core.access;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Person;
import io.hallguard.core.state.PlaceState.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was made out before a place shortly before an opening, and not yet used up by another one.
 * Never guessed: what is older than the attribution window speaks for nothing.
 */
final class Doorstep {
  private final Draft draft;
  private final PlaceId place;
  private final Optional<Instant> past;

  /**
   * Before one opening.
   *
   * @param past when it happened, when it is heard of afterwards
   */
  Doorstep(Draft draft, PlaceId place, Optional<Instant> past) {
    this.draft = draft;
    this.place = place;
    this.past = past;
  }

  /** The person. */
  Optional<SubjectId> made() {
    return draft
        .state()
        .place(place)
        .threshold()
        .person()
        .filter(made -> speaks(made.value().occurredAt(), made))
        .map(made -> made.value().person());
  }

  /** The credential. */
  Optional<CredentialId> presented() {
    return draft
        .state()
        .place(place)
        .badge()
        .filter(badge -> speaks(badge.value().occurredAt(), badge))
        .map(badge -> badge.value().credential());
  }

  /** Whether the exit button inside was pressed. */
  boolean exitAsked() {
    return draft
        .state()
        .place(place)
        .threshold()
        .exit()
        .filter(exit -> speaks(exit.value(), exit))
        .isPresent();
  }

  /** A credential that was reported lost, or whose person left, opens nothing any more. */
  boolean counts(CredentialId credential) {
    return draft
        .state()
        .holder(credential)
        .map(person ->
            person.active()
                && Optional.ofNullable(person.credentials().get(credential))
                    .map(Person.Credential::counts)
                    .orElse(false))
        .orElse(true);
  }

  /**
   * Whether it was shortly before. An opening that is heard of late is held against the
   * presentation's own time; otherwise the order and distance of arrival count, as long as the
   * presentation waited no longer than what still counts as on time.
   */
  private boolean speaks(Instant presentedAt, Since<?> heard) {
    Duration limit = draft.plan().parameters().grant().attribution();
    if (past.isPresent()) {
      Duration before = Duration.between(presentedAt, past.get());
      return !before.isNegative() && before.compareTo(limit) < 0;
    }
    Duration waited = Duration.between(presentedAt, heard.since().wall()).abs();
    Duration onTime = limit.plus(draft.plan().parameters().signal().late());
    return waited.compareTo(onTime) < 0
        && !Deadlines.passed(draft.state(), heard.since(), limit, draft.now());
  }
}
