package io.hallguard.sim.world;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Request;
import io.hallguard.core.state.Visit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a person who looks at the pages would choose: the newest that fits. */
final class Newest {
  private Newest() {}

  static Optional<GrantId> grant(HallState state, TextRef holder, Predicate<Grant> wanted) {
    return state.grants().values().stream()
        .filter(grant -> grant.terms().holder().equals(holder))
        .filter(wanted)
        .map(Grant::id)
        .max(Comparator.naturalOrder());
  }

  /** Open, or else answered: whoever is late meets the answer. */
  static Optional<RequestId> request(HallState state, TextRef holder) {
    return request(state, holder, Request::open).or(() -> request(state, holder, _ -> true));
  }

  private static Optional<RequestId> request(
      HallState state, TextRef holder, Predicate<Request> wanted) {
    return state.requests().values().stream()
        .filter(request -> request.terms().holder().equals(holder))
        .filter(wanted)
        .map(Request::id)
        .max(Comparator.naturalOrder());
  }

  static Optional<AlertId> alert(HallState state, AlertKind kind, Optional<PlaceId> place) {
    return state.alerts().values().stream()
        .filter(alert -> alert.kind() == kind && alert.open())
        .filter(alert -> place.map(alert.raised().place()::equals).orElse(true))
        .map(Alert::id)
        .max(Comparator.naturalOrder());
  }

  static Optional<VisitId> visit(HallState state, PlaceId place, Predicate<Visit> wanted) {
    return state.visits().values().stream()
        .filter(visit -> visit.place().equals(place))
        .filter(wanted)
        .map(Visit::id)
        .max(Comparator.naturalOrder());
  }

  static Optional<CredentialId> badge(HallState state, SubjectId person) {
    return state.person(person).stream()
        .flatMap(known -> known.credentials().entrySet().stream())
        .filter(held -> held.getValue().kind() == CredentialKind.BADGE && held.getValue().counts())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
