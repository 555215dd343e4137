package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import java.util.Comparator;
import java.util.Optional;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * All that the hall knows: the fold of its journal. Immutable, so any thread may read it and a
 * failed commit is undone by keeping the old one. Past alerts, troubles, requests, grants and
 * visits are kept up to {@link #PAST_MAX} each; the journal has them all.
 *
 * @param seq of the last fact applied, 0 before the first
 * @param absences the leads who are away
 */
public record HallState(
    long seq,
    Optional<Boot> boot,
    boolean clockTrusted,
    Counters counters,
    PSortedMap<DeviceId, DeviceState> devices,
    PSortedMap<PlaceId, PlaceState> places,
    PSortedMap<SubjectId, Person> people,
    PSortedMap<SubjectId, Absence> absences,
    PSortedMap<RequestId, Request> requests,
    PSortedMap<GrantId, Grant> grants,
    PSortedMap<VisitId, Visit> visits,
    PSortedMap<AlertId, Alert> alerts,
    PSortedMap<TroubleId, Trouble> troubles,
    PSortedMap<LinkId, Link> links) {

  /** How many that are over are kept of each kind. */
  public static final int PAST_MAX = 200;

  public HallState {
    requireNonNull(boot, "boot is null");
    requireNonNull(counters, "counters is null");
    requireNonNull(devices, "devices is null");
    requireNonNull(places, "places is null");
    requireNonNull(people, "people is null");
    requireNonNull(absences, "absences is null");
    requireNonNull(requests, "requests is null");
    requireNonNull(grants, "grants is null");
    requireNonNull(visits, "visits is null");
    requireNonNull(alerts, "alerts is null");
    requireNonNull(troubles, "troubles is null");
    requireNonNull(links, "links is null");
  }

  /** Before the first fact. */
  public static final HallState EMPTY =
      new HallState(
          0,
          Optional.empty(),
          true,
          Counters.ZERO,
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty());

  /** What is known of a device; a device that never spoke is unknown, not absent. */
  public DeviceState device(DeviceId id) {
    return Optional.ofNullable(devices.get(id)).orElseGet(() -> DeviceState.unknown(id));
  }

  /** How a place stands; a place of which nothing was heard is unknown, not absent. */
  public PlaceState place(PlaceId id) {
    return Optional.ofNullable(places.get(id)).orElseGet(() -> PlaceState.unknown(id));
  }

  /** The person of that id, unless erased. */
  public Optional<Person> person(SubjectId id) {
    return Optional.ofNullable(people.get(id));
  }

  /**
   * Whose credential it is: the one for whom it counts, else whoever had it last. A badge that was
   * given back may have been given out again.
   */
  public Optional<Person> holder(CredentialId credential) {
    return people.values().stream()
        .filter(person -> person.credentials().containsKey(credential))
        .max(
            Comparator.comparing((Person person) -> person.counts(credential))
                .thenComparingLong(Person::seq));
  }

  /** The request of that number, unless it is long past. */
  public Optional<Request> request(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  /** The grant of that number, unless it is long past. */
  public Optional<Grant> grant(GrantId id) {
    return Optional.ofNullable(grants.get(id));
  }

  /** The visit of that number, unless it is long past. */
  public Optional<Visit> visit(VisitId id) {
    return Optional.ofNullable(visits.get(id));
  }

  /** The alert of that number, unless it is long past. */
  public Optional<Alert> alert(AlertId id) {
    return Optional.ofNullable(alerts.get(id));
  }

  /** The trouble of that number, unless it is long past. */
  public Optional<Trouble> trouble(TroubleId id) {
    return Optional.ofNullable(troubles.get(id));
  }
}
