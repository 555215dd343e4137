package io.hallguard.sim.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import io.hallguard.sim.people.Badges;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Turns what a person does into the command that the pages would send. */
final class Asking {
  private final VirtualClock clock;
  private final Instant start;
  private int texts;

  Asking(VirtualClock clock, Instant start) {
    this.clock = requireNonNull(clock, "clock is null");
    this.start = requireNonNull(start, "start is null");
  }

  /** The command; empty when there is nothing that it could be about. */
  Optional<Command> command(Deed deed, HallState state) {
    return switch (deed) {
      case Deed.Badges _ ->
          throw new IllegalArgumentException("Expected a command, but a reader reports badges");
      case Deed.Gives gives -> Optional.of(new AccessCommand.Give(terms(gives)));
      case Deed.Revokes(String holder) -> grant(state, holder).map(AccessCommand.Revoke::new);
      case Deed.Acknowledges(AlertKind kind, Optional<PlaceId> place) ->
          alert(state, kind, place).map(AlertCommand.Acknowledge::new);
      case Deed.Resets(AlertKind kind, Optional<PlaceId> place, String reason) ->
          alert(state, kind, place).map(alert -> new AlertCommand.Reset(alert, text(reason)));
      case Deed.Registers(PlaceId place, String purpose, String seal) ->
          visit(state, place, visit -> visit.line().isEmpty())
              .map(visit ->
                  new AccessCommand.Register(
                      visit, text(purpose), text(seal), Optional.empty(), OptionalInt.empty()));
      case Deed.EndsVisit(PlaceId place) ->
          visit(state, place, Visit::underWay).map(AccessCommand.EndVisit::new);
    };
  }

  private GrantTerms terms(Deed.Gives gives) {
    Optional<Person> holder = Cast.find(gives.holder());
    Optional<CredentialId> credential =
        gives.kind() == Kind.STANDING
            ? holder.flatMap(Person::badge).map(Badges::pseudonym)
            : Optional.empty();
    return new GrantTerms(
        gives.kind(),
        gives.holderClass(),
        holder.map(Person::subject),
        credential,
        named(gives.holder()),
        text(gives.purpose()),
        Optional.empty(),
        new HashSet<>(gives.places()),
        gives.from().map(start::plus).orElseGet(clock::wall),
        start.plus(gives.until()),
        Optional.empty());
  }

  private static Optional<GrantId> grant(HallState state, String holder) {
    return state.grants().values().stream()
        .filter(grant -> grant.terms().holder().equals(named(holder)))
        .filter(grant -> !grant.status().ended())
        .map(Grant::id)
        .max(Comparator.naturalOrder());
  }

  private static Optional<AlertId> alert(HallState state, AlertKind kind, Optional<PlaceId> place) {
    return state.alerts().values().stream()
        .filter(alert -> alert.kind() == kind && alert.open())
        .filter(alert -> place.map(alert.raised().place()::equals).orElse(true))
        .map(Alert::id)
        .max(Comparator.naturalOrder());
  }

  private static Optional<VisitId> visit(HallState state, PlaceId place, Predicate<Visit> wanted) {
    return state.visits().values().stream()
        .filter(visit -> visit.place().equals(place))
        .filter(wanted)
        .map(Visit::id)
        .max(Comparator.naturalOrder());
  }

  private static TextRef named(String holder) {
    return ref("name-" + Hashing.sha256().hashString(holder, UTF_8), holder);
  }

  private TextRef text(String words) {
    texts++;
    return ref("text-" + texts, words);
  }

  private static TextRef ref(String id, String words) {
    return new TextRef(id, Hashing.sha256().hashString(words, UTF_8).toString());
  }
}
