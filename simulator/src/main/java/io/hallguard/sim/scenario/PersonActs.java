package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.key.At;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Makes the acts of people. */
final class PersonActs {
  /** The pages ask for a purpose; a story need not. */
  private static final String NO_PURPOSE = "未注明 / not stated";

  private final Lookup lookup;
  private final LocalDateTime start;
  private final Problems problems;

  PersonActs(Lookup lookup, LocalDateTime start, Problems problems) {
    this.lookup = requireNonNull(lookup, "lookup is null");
    this.start = requireNonNull(start, "start is null");
    this.problems = requireNonNull(problems, "problems is null");
  }

  Optional<Act> act(PersonVerb verb, SectionValue keys) {
    Optional<Person> person = keys.find(StepKeys.PERSON).flatMap(lookup::person);
    Optional<Deed> deed = deed(verb, keys);
    boolean refused = keys.getOptional(StepKeys.REFUSED).orElse(false);
    return person
        .filter(who -> able(who, verb, keys))
        .flatMap(who -> deed.map(what -> new Act.Does(who, what, refused)));
  }

  private boolean able(Person person, PersonVerb verb, SectionValue keys) {
    if (verb == PersonVerb.BADGES && person.badge().isEmpty()) {
      At<String> named = keys.find(StepKeys.PERSON).orElseThrow();
      problems.refuse(
          named.spot(),
          named.path(),
          Flaw.said(
              new Text(
                  "“%s”没有卡".formatted(named.value()),
                  "'%s' carries no badge".formatted(named.value()))));
      return false;
    }
    return true;
  }

  private Optional<Deed> deed(PersonVerb verb, SectionValue keys) {
    Optional<At<String>> named = keys.find(StepKeys.PLACE);
    Optional<PlaceId> place = named.flatMap(lookup::place);
    if (named.isPresent() && place.isEmpty()) {
      return Optional.empty();
    }
    return switch (verb) {
      case BADGES -> place.filter(where -> readable(where, named)).map(Deed.Badges::new);
      case GIVES -> gives(keys);
      case REVOKES -> Optional.of(new Deed.Revokes(keys.get(StepKeys.HOLDER)));
      case ACKNOWLEDGES -> Optional.of(new Deed.Acknowledges(keys.get(StepKeys.ALERT), place));
      case RESETS ->
          Optional.of(new Deed.Resets(keys.get(StepKeys.ALERT), place, keys.get(StepKeys.REASON)));
      case REGISTERS ->
          place.map(where ->
              new Deed.Registers(
                  where, keys.get(StepKeys.PURPOSE), keys.getOptional(StepKeys.SEAL).orElse("")));
      case ENDS_VISIT -> place.map(Deed.EndsVisit::new);
    };
  }

  private boolean readable(PlaceId place, Optional<At<String>> named) {
    boolean readable = lookup.hasReader(place);
    if (!readable) {
      named.ifPresent(at ->
          problems.refuse(
              at.spot(),
              at.path(),
              Flaw.said(new Text("这里没有读卡器", "there is no reader at this place"))));
    }
    return readable;
  }

  private Optional<Deed> gives(SectionValue keys) {
    List<At<String>> named = keys.get(StepKeys.PLACES);
    List<PlaceId> places = named.stream().flatMap(each -> lookup.place(each).stream()).toList();
    return places.size() < named.size()
        ? Optional.empty()
        : Optional.of(
            new Deed.Gives(
                keys.getOptional(StepKeys.KIND).orElse(Kind.VISIT),
                keys.get(StepKeys.CLASS),
                keys.get(StepKeys.HOLDER),
                places,
                keys.getOptional(StepKeys.FROM).map(when -> when.from(start)),
                keys.get(StepKeys.UNTIL).from(start),
                keys.getOptional(StepKeys.PURPOSE).orElse(NO_PURPOSE)));
  }
}
