package io.hallguard.sim.random;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.sim.check.Happening;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import io.hallguard.sim.people.Wish;
import io.hallguard.sim.scenario.Act;
import io.hallguard.sim.scenario.Carriage;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What really happened in a day, and when word of it reached the gateway. */
final class Hearing {
  private record Outage(Duration from, Duration to) {}

  private final HallConfig hall;
  private final List<Outage> outages = new ArrayList<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final List<Happening> happenings = new ArrayList<>();

  private Hearing(Scenario scenario) {
    this.hall = scenario.hall();
    for (Step step : scenario.timeline()) {
      if (step.act() instanceof Act.GatewayRestarts restarts) {
        outages.add(new Outage(step.at(), step.at().plus(restarts.down())));
      } else if (step.act() instanceof Act.Broker(boolean reachable) && !reachable) {
        outages.add(new Outage(step.at(), back(scenario, step.at())));
      }
    }
  }

  /** In the order in which word of them came. */
  static List<Happening> of(Scenario scenario) {
    Hearing hearing = new Hearing(scenario);
    scenario.timeline().forEach(hearing::step);
    return hearing.happenings.stream().sorted(Comparator.comparing(Happening::heard)).toList();
  }

  private static Duration back(Scenario scenario, Duration gone) {
    return scenario.timeline().stream()
        .filter(step -> step.at().compareTo(gone) > 0)
        .filter(step -> step.act() instanceof Act.Broker(boolean reachable) && reachable)
        .map(Step::at)
        .findFirst()
        .orElseThrow();
  }

  private void step(Step step) {
    switch (step.act()) {
      case Act.Happens(DeviceId device, Reading news, Carriage carriage) ->
          says(step.at(), place(device), device, news, carriage);
      case Act.Does(var person, Deed.Badges(PlaceId place), _) ->
          happenings.add(
              new Happening.Badged(
                  step.at(),
                  heard(step.at()),
                  place.value(),
                  person.id(),
                  Cast.ofTheHall().contains(person)));
      case Act.Does(_, Deed.PressesExit(PlaceId place), _) ->
          happenings.add(new Happening.ExitPressed(step.at(), heard(step.at()), place.value()));
      case Act.Does does when !during(step.at()) -> command(step.at(), does.person(), does.deed());
      default -> {
        // Nothing that the oracle looks at.
      }
    }
  }

  private void says(Duration at, String place, DeviceId device, Reading news, Carriage carriage) {
    Duration heard = heard(at.plus(carriage.late()));
    switch (news) {
      case Reading.Press _ -> {
        happenings.add(new Happening.Pressed(at, heard, place));
        if (carriage.twice() && !numbered(device)) {
          happenings.add(new Happening.Pressed(at, heard, place));
        }
      }
      case Reading.Contact(Position position) -> {
        if (positions.put(place, position) != position) {
          happenings.add(
              position == Position.OPEN
                  ? new Happening.Opened(at, heard, place)
                  : new Happening.Closed(at, heard, place));
        }
      }
      default -> {
        // Nothing that the oracle looks at.
      }
    }
  }

  private void command(Duration at, Person person, Deed deed) {
    switch (deed) {
      case Deed.Gives(Kind kind, Wish wish) ->
          happenings.add(new Happening.Consented(at, terms(kind, wish)));
      case Deed.Revokes(String holder) -> happenings.add(new Happening.TookBack(at, holder));
      case RequestDeed.Asks(Wish wish) ->
          happenings.add(new Happening.Asked(at, person.id(), terms(Kind.VISIT, wish)));
      case RequestDeed.Approves(String holder) -> answer(at, person, holder, true);
      case RequestDeed.Declines(String holder, _) -> answer(at, person, holder, false);
      case RequestDeed.LeavesDuty _ ->
          happenings.add(new Happening.LeadWent(at, person.id(), true));
      case RequestDeed.ReturnsToDuty() ->
          happenings.add(new Happening.LeadWent(at, person.id(), false));
      case BadgeDeed.ReportsLost(String who) -> happenings.add(new Happening.BadgeLost(at, who));
      default -> {
        // Nothing that the oracle looks at.
      }
    }
  }

  private void answer(Duration at, Person person, String holder, boolean yes) {
    boolean deputy = !person.roles().contains(Role.LEAD);
    happenings.add(new Happening.Answered(at, person.id(), deputy, holder, yes));
  }

  private static Happening.Terms terms(Kind kind, Wish wish) {
    Set<String> named = new HashSet<>();
    Cast.find(wish.holder()).map(Person::id).ifPresent(named::add);
    wish.papers().escort().ifPresent(named::add);
    return new Happening.Terms(
        kind == Kind.STANDING,
        wish.holder(),
        named,
        wish.places().stream().map(PlaceId::value).collect(Collectors.toSet()),
        wish.until());
  }

  /** A format without numbers cannot tell a repeat from a second press. */
  private boolean numbered(DeviceId device) {
    return hall.devices().stream()
        .filter(binding -> binding.id().equals(device))
        .allMatch(binding ->
            switch (binding.format()) {
              case NATIVE, GPIO -> true;
              case ZIGBEE2MQTT, TASMOTA -> false;
            });
  }

  private String place(DeviceId device) {
    return hall.plan().uses(device).getFirst().place().id().value();
  }

  private boolean during(Duration at) {
    return outage(at).isPresent();
  }

  private Duration heard(Duration sent) {
    return outage(sent).map(Outage::to).orElse(sent);
  }

  private Optional<Outage> outage(Duration at) {
    return outages.stream()
        .filter(o -> o.from().compareTo(at) <= 0 && at.compareTo(o.to()) < 0)
        .findFirst();
  }
}
