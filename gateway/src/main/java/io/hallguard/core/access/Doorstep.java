package io.hallguard.core.access;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.PlaceState;
import io.hallguard.core.state.PlaceState.Since;
import io.hallguard.core.state.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Where. */
  PlaceId place() {
    return place;
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

  /** Another person, made out before that one and together with them. */
  Optional<SubjectId> other(Duration together) {
    Threshold threshold = draft.state().place(place).threshold();
    return threshold
        .earlier()
        .filter(_ -> made().isPresent())
        .filter(earlier ->
            threshold
                .person()
                .map(newer ->
                    Duration.between(earlier.value().occurredAt(), newer.value().occurredAt()))
                .filter(apart -> apart.abs().compareTo(together) <= 0)
                .isPresent())
        .map(earlier -> earlier.value().person());
  }

  /** The credential: at the reader, or at the kiosk there; the newer one when both were. */
  Optional<CredentialId> presented() {
    PlaceState state = draft.state().place(place);
    Optional<Credential> reader =
        state
            .badge()
            .filter(badge -> speaks(badge.value().occurredAt(), badge))
            .map(badge -> new Credential(badge.value().credential(), badge.seq()));
    Optional<Credential> kiosk =
        state
            .threshold()
            .person()
            .filter(made -> speaks(made.value().occurredAt(), made))
            .flatMap(made -> made.value().credential().map(id -> new Credential(id, made.seq())));
    return Stream.concat(reader.stream(), kiosk.stream())
        .max(Comparator.comparingLong(Credential::seq))
        .map(Credential::id);
  }

  /** A credential and the fact that told of it. */
  private record Credential(CredentialId id, long seq) {}

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
    return draft.state().holder(credential).map(person -> person.counts(credential)).orElse(true);
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
