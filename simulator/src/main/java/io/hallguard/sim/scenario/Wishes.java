package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.key.At;
import io.hallguard.config.key.SectionValue;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.Wish;
import io.hallguard.sim.people.Wish.Papers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads what is asked for, or given. */
final class Wishes {
  /** The pages ask for a purpose; a story need not. */
  private static final String NO_PURPOSE = "未注明 / not stated";

  private final Lookup lookup;
  private final LocalDateTime start;

  Wishes(Lookup lookup, LocalDateTime start) {
    this.lookup = requireNonNull(lookup, "lookup is null");
    this.start = requireNonNull(start, "start is null");
  }

  /** Empty when it names a place or an escort that there is not. */
  Optional<Wish> wish(SectionValue keys) {
    List<At<String>> named = keys.get(StepKeys.PLACES);
    List<PlaceId> places = named.stream().flatMap(each -> lookup.place(each).stream()).toList();
    Optional<At<String>> asked = keys.find(StepKeys.ESCORT);
    Optional<String> escort = asked.flatMap(lookup::person).map(Person::id);
    if (places.size() < named.size() || (asked.isPresent() && escort.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Wish(
            keys.get(StepKeys.CLASS),
            keys.get(StepKeys.HOLDER),
            places,
            keys.getOptional(StepKeys.FROM).map(when -> when.from(start)),
            keys.get(StepKeys.UNTIL).from(start),
            keys.getOptional(StepKeys.PURPOSE).orElse(NO_PURPOSE),
            new Papers(
                escort,
                keys.getOptional(StepKeys.DOCUMENT),
                keys.getOptional(StepKeys.PEOPLE).orElse(1),
                keys.getOptional(StepKeys.SEALS))));
  }
}
