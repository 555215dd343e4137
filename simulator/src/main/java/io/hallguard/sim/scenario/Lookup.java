package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.At;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.HallPlan.Part;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import java.util.List;
import java.util.Optional;

/** Finds what a scenario names, or says that there is no such thing. */
final class Lookup {
  private final HallConfig hall;
  private final Problems problems;

  Lookup(HallConfig hall, Problems problems) {
    this.hall = requireNonNull(hall, "hall is null");
    this.problems = requireNonNull(problems, "problems is null");
  }

  /** A place of that kind. */
  <P extends Place> Optional<P> place(At<String> named, Class<P> kind) {
    List<P> all =
        hall.plan().places().values().stream().filter(kind::isInstance).map(kind::cast).toList();
    return all.stream()
        .filter(place -> place.id().value().equals(named.value()))
        .findFirst()
        .or(() -> refuse(named, all.stream().map(place -> place.id().value()).toList()));
  }

  /** Any place. */
  Optional<PlaceId> place(At<String> named) {
    return place(named, Place.class).map(Place::id);
  }

  /** Whether a device has that part at the place. */
  boolean has(PlaceId place, Part part) {
    return hall.plan()
        .place(place)
        .map(hall.plan()::devicesOf)
        .map(parts -> parts.containsKey(part))
        .orElse(false);
  }

  /** A device. */
  Optional<DeviceId> device(At<String> named) {
    DeviceId id = new DeviceId(named.value());
    return hall.plan().device(id).isPresent()
        ? Optional.of(id)
        : refuse(named, hall.plan().devices().keySet().stream().map(DeviceId::value).toList());
  }

  /** One of the people. */
  Optional<Person> person(At<String> named) {
    return Cast.find(named.value())
        .or(() -> refuse(named, Cast.all().stream().map(Person::id).toList()));
  }

  private <T> Optional<T> refuse(At<String> named, List<String> all) {
    problems.refuse(named.spot(), named.path(), Forms.notOneOf(named.value(), all));
    return Optional.empty();
  }
}
