package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.key.At;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.plan.HallPlan.Part;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Makes the acts of people. */
final class PersonActs {
  private final Lookup lookup;
  private final LocalDateTime start;
  private final Problems problems;
  private final Wishes wishes;

  PersonActs(Lookup lookup, LocalDateTime start, Problems problems) {
    this.lookup = requireNonNull(lookup, "lookup is null");
    this.start = requireNonNull(start, "start is null");
    this.problems = requireNonNull(problems, "problems is null");
    this.wishes = new Wishes(lookup, start);
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
    boolean needsBadge = verb == PersonVerb.BADGES || verb == PersonVerb.TYPES_CODE;
    if (needsBadge && person.badge().isEmpty()) {
      At<String> named = keys.find(StepKeys.PERSON).orElseThrow();
      refuse(
          named,
          new Text(
              "“%s”没有卡".formatted(named.value()),
              "'%s' carries no badge".formatted(named.value())));
      return false;
    }
    return true;
  }

  private Optional<Deed> deed(PersonVerb verb, SectionValue keys) {
    return switch (verb) {
      case BADGES ->
          at(keys, Deed.Badges::new, Part.READER, new Text("这里没有读卡器", "there is no reader here"));
      case PRESSES_EXIT ->
          at(
              keys,
              Deed.PressesExit::new,
              Part.EXIT,
              new Text("这里没有出门按钮", "there is no exit button here"));
      case TYPES_CODE -> at(keys, place -> new Deed.TypesCode(place, keys.get(StepKeys.CODE)));
      case GIVES ->
          wishes
              .wish(keys)
              .map(
                  wish -> new Deed.Gives(keys.getOptional(StepKeys.KIND).orElse(Kind.VISIT), wish));
      case ASKS -> wishes.wish(keys).map(RequestDeed.Asks::new);
      case BREAKS_GLASS -> wishes.wish(keys).map(RequestDeed.BreaksGlass::new);
      case REVOKES -> Optional.of(new Deed.Revokes(keys.get(StepKeys.HOLDER)));
      case APPROVES,
          DECLINES,
          WITHDRAWS,
          APPROVES_BY_PHONE,
          CONFIRMS,
          REVIEWS,
          LEAVES_DUTY,
          RETURNS,
          HANDS_OVER ->
          request(verb, keys);
      case REPORTS_LOST -> who(keys).map(BadgeDeed.ReportsLost::new);
      case DISCHARGES -> who(keys).map(BadgeDeed.Discharges::new);
      case EXTENDS -> at(keys, Deed.Extends::new);
      case ATTRIBUTES ->
          who(keys).flatMap(who -> at(keys, place -> new Deed.Attributes(place, who)));
      case ACKNOWLEDGES ->
          somewhere(keys, place -> new Deed.Acknowledges(keys.get(StepKeys.ALERT), place));
      case RESETS ->
          somewhere(
              keys,
              place -> new Deed.Resets(keys.get(StepKeys.ALERT), place, keys.get(StepKeys.REASON)));
      case REGISTERS -> at(keys, place -> registers(keys, place));
      case ENDS_VISIT -> at(keys, Deed.EndsVisit::new);
    };
  }

  private Optional<Deed> request(PersonVerb verb, SectionValue keys) {
    return switch (verb) {
      case APPROVES -> Optional.of(new RequestDeed.Approves(keys.get(StepKeys.HOLDER)));
      case DECLINES ->
          Optional.of(
              new RequestDeed.Declines(keys.get(StepKeys.HOLDER), keys.get(StepKeys.REASON)));
      case WITHDRAWS -> Optional.of(new RequestDeed.Withdraws(keys.get(StepKeys.HOLDER)));
      case APPROVES_BY_PHONE ->
          who(keys)
              .map(contact ->
                  new RequestDeed.ApprovesByPhone(
                      keys.get(StepKeys.HOLDER),
                      contact,
                      keys.getOptional(StepKeys.CALLED_BACK).orElse(true)));
      case CONFIRMS -> Optional.of(new RequestDeed.Confirms(keys.get(StepKeys.HOLDER)));
      case REVIEWS ->
          Optional.of(
              new RequestDeed.Reviews(keys.get(StepKeys.HOLDER), keys.get(StepKeys.REASON)));
      case LEAVES_DUTY ->
          who(keys)
              .map(deputy ->
                  new RequestDeed.LeavesDuty(deputy, keys.get(StepKeys.UNTIL).from(start)));
      case RETURNS -> Optional.of(new RequestDeed.ReturnsToDuty());
      case HANDS_OVER -> who(keys).map(RequestDeed.HandsOver::new);
      default -> throw new IllegalArgumentException("Expected an answer, but found " + verb);
    };
  }

  private static Deed registers(SectionValue keys, PlaceId place) {
    Optional<Integer> people = keys.getOptional(StepKeys.PEOPLE);
    return new Deed.Registers(
        place,
        keys.get(StepKeys.PURPOSE),
        keys.getOptional(StepKeys.SEAL).orElse(""),
        keys.getOptional(StepKeys.AMOUNT),
        people.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private Optional<String> who(SectionValue keys) {
    return keys.find(StepKeys.WHO).flatMap(lookup::person).map(Person::id);
  }

  private Optional<Deed> at(SectionValue keys, Function<PlaceId, Deed> deed) {
    return keys.find(StepKeys.PLACE).flatMap(lookup::place).map(deed);
  }

  /** At a place that has such a part. */
  private Optional<Deed> at(
      SectionValue keys, Function<PlaceId, Deed> deed, Part part, Text otherwise) {
    Optional<At<String>> named = keys.find(StepKeys.PLACE);
    return named
        .flatMap(lookup::place)
        .filter(place -> {
          boolean has = lookup.has(place, part);
          if (!has) {
            refuse(named.orElseThrow(), otherwise);
          }
          return has;
        })
        .map(deed);
  }

  /** At a named place, or wherever. */
  private Optional<Deed> somewhere(SectionValue keys, Function<Optional<PlaceId>, Deed> deed) {
    Optional<At<String>> named = keys.find(StepKeys.PLACE);
    Optional<PlaceId> place = named.flatMap(lookup::place);
    return named.isPresent() && place.isEmpty() ? Optional.empty() : Optional.of(deed.apply(place));
  }

  private void refuse(At<String> named, Text words) {
    problems.refuse(named.spot(), named.path(), Flaw.said(words));
  }
}
