package io.hallguard.core.state;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pcollections.PSortedMap;

/** One state on its way to the next; lives within one {@link Applier#apply}. */
final class Edit {
  private final Recorded recorded;
  private final HallState before;
  private Optional<Boot> boot;
  private boolean clockTrusted;
  private Counters counters;
  private PSortedMap<DeviceId, DeviceState> devices;
  private PSortedMap<PlaceId, PlaceState> places;
  private PSortedMap<SubjectId, Person> people;
  private PSortedMap<SubjectId, Absence> absences;
  private PSortedMap<RequestId, Request> requests;
  private PSortedMap<GrantId, Grant> grants;
  private PSortedMap<VisitId, Visit> visits;
  private PSortedMap<AlertId, Alert> alerts;
  private PSortedMap<TroubleId, Trouble> troubles;
  private PSortedMap<LinkId, Link> links;

  Edit(HallState before, Recorded recorded) {
    this.before = before;
    this.recorded = recorded;
    boot = before.boot().map(b -> b.at(recorded.at()));
    clockTrusted = before.clockTrusted();
    counters = before.counters();
    devices = before.devices();
    places = before.places();
    people = before.people();
    absences = before.absences();
    requests = before.requests();
    grants = before.grants();
    visits = before.visits();
    alerts = before.alerts();
    troubles = before.troubles();
    links = before.links();
  }

  Stamp at() {
    return recorded.at();
  }

  long seq() {
    return recorded.seq();
  }

  void startBoot() {
    boot = Optional.of(new Boot(at(), before.boot().map(Boot::last), at()));
  }

  void trustClock(boolean trusted) {
    clockTrusted = trusted;
  }

  void device(DeviceId id, UnaryOperator<DeviceState> change) {
    devices =
        devices.plus(
            id,
            change.apply(
                Optional.ofNullable(devices.get(id)).orElseGet(() -> DeviceState.unknown(id))));
  }

  void place(PlaceId id, UnaryOperator<PlaceState> change) {
    places =
        places.plus(
            id,
            change.apply(
                Optional.ofNullable(places.get(id)).orElseGet(() -> PlaceState.unknown(id))));
  }

  void link(Link link) {
    links = links.plus(link.id(), link);
  }

  void addPerson(Person person) {
    people = people.plus(person.id(), person);
  }

  void person(SubjectId id, UnaryOperator<Person> change) {
    Person person = people.get(id);
    if (person != null) {
      people = people.plus(id, change.apply(person));
    }
  }

  void forgetPerson(SubjectId id) {
    people = people.minus(id);
  }

  void absent(Absence absence) {
    absences = absences.plus(absence.lead(), absence);
  }

  void back(SubjectId lead) {
    absences = absences.minus(lead);
  }

  void addRequest(Request request) {
    counters = counters.withRequest(request.id().value());
    requests = bounded(requests.plus(request.id(), request), r -> !r.open());
  }

  void request(RequestId id, UnaryOperator<Request> change) {
    Request request = requests.get(id);
    if (request != null) {
      requests = requests.plus(id, change.apply(request));
    }
  }

  void countPaper(long number) {
    counters = counters.withPaper(number);
  }

  void addGrant(Grant grant) {
    counters = counters.withGrant(grant.id().value());
    grants =
        bounded(grants.plus(grant.id(), grant), g -> g.status().ended() && !g.review().pending());
  }

  void grant(GrantId id, UnaryOperator<Grant> change) {
    Grant grant = grants.get(id);
    if (grant != null) {
      grants = grants.plus(id, change.apply(grant));
    }
  }

  void addVisit(Visit visit) {
    counters = counters.withVisit(visit.id().value());
    visits = bounded(visits.plus(visit.id(), visit), Visit::settled);
  }

  void visit(VisitId id, UnaryOperator<Visit> change) {
    Visit visit = visits.get(id);
    if (visit != null) {
      visits = visits.plus(id, change.apply(visit));
    }
  }

  void addAlert(Alert alert) {
    counters = counters.withAlert(alert.id().value());
    alerts = bounded(alerts.plus(alert.id(), alert), a -> !a.open());
  }

  void alert(AlertId id, UnaryOperator<Alert> change) {
    Alert alert = alerts.get(id);
    if (alert != null) {
      alerts = alerts.plus(id, change.apply(alert));
    }
  }

  void addTrouble(Trouble trouble) {
    counters = counters.withTrouble(trouble.id().value());
    troubles = bounded(troubles.plus(trouble.id(), trouble), t -> !t.open());
  }

  void trouble(TroubleId id, UnaryOperator<Trouble> change) {
    Trouble trouble = troubles.get(id);
    if (trouble != null) {
      troubles = troubles.plus(id, change.apply(trouble));
    }
  }

  Optional<Visit> visit(VisitId id) {
    return Optional.ofNullable(visits.get(id));
  }

  /** How many may still leave by that door. */
  long mayLeave(PlaceId door) {
    return visits.values().stream()
        .filter(visit -> visit.place().equals(door) && visit.mayLeave())
        .count();
  }

  /** Whose a grant is, when that is known. */
  Optional<SubjectId> holderOf(GrantId id) {
    return Optional.ofNullable(grants.get(id)).flatMap(grant -> grant.terms().subject());
  }

  Optional<Trouble> trouble(TroubleId id) {
    return Optional.ofNullable(troubles.get(id));
  }

  HallState done() {
    return new HallState(
        seq(),
        boot,
        clockTrusted,
        counters,
        devices,
        places,
        people,
        absences,
        requests,
        grants,
        visits,
        alerts,
        troubles,
        links);
  }

  /** Forgets the oldest that are over, beyond {@link HallState#PAST_MAX}. */
  private static <K extends Comparable<K>, V> PSortedMap<K, V> bounded(
      PSortedMap<K, V> map, Predicate<V> over) {
    if (map.size() <= HallState.PAST_MAX) {
      return map;
    }
    long past = map.values().stream().filter(over).count();
    PSortedMap<K, V> kept = map;
    for (var entry : map.entrySet()) {
      if (past <= HallState.PAST_MAX) {
        break;
      }
      if (over.test(entry.getValue())) {
        kept = kept.minus(entry.getKey());
        past--;
      }
    }
    return kept;
  }
}
