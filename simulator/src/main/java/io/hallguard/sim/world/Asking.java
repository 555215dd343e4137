package io.hallguard.sim.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.Command;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Visit;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Badges;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import io.hallguard.sim.people.Wish;
import io.hallguard.sim.people.Wish.Papers;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
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
      case Deed.AtTheDoor _, Deed.TypesCode _ ->
          throw new IllegalArgumentException("Expected a command, but found something at the door");
      case Deed.Gives(Kind kind, Wish wish) ->
          Optional.of(new AccessCommand.Give(terms(kind, wish)));
      case Deed.Revokes(String holder) ->
          grant(state, holder, grant -> !grant.status().ended()).map(AccessCommand.Revoke::new);
      case Deed.Acknowledges taken ->
          Newest.alert(state, taken.alert(), taken.place()).map(AlertCommand.Acknowledge::new);
      case Deed.Resets resets ->
          Newest.alert(state, resets.alert(), resets.place())
              .map(alert -> new AlertCommand.Reset(alert, text(resets.reason())));
      case Deed.Registers registers -> register(registers, state);
      case Deed.EndsVisit ends ->
          Newest.visit(state, ends.place(), Visit::underWay).map(AccessCommand.EndVisit::new);
      case Deed.Extends stays ->
          Newest.visit(state, stays.place(), Visit::underWay).map(AccessCommand.Extend::new);
      case Deed.Attributes attributes ->
          Newest.visit(state, attributes.place(), Visit::underWay)
              .map(visit -> new AccessCommand.Attribute(visit, subject(attributes.who())));
      case RequestDeed request -> request(request, state);
      case BadgeDeed.ReportsLost(String who) ->
          Newest.badge(state, subject(who))
              .map(badge -> new PersonCommand.EndCredential(subject(who), badge, Ending.LOST));
      case BadgeDeed.Discharges(String who) -> Optional.of(new PersonCommand.Leave(subject(who)));
    };
  }

  private Optional<Command> request(RequestDeed deed, HallState state) {
    return switch (deed) {
      case RequestDeed.Asks(Wish wish) ->
          Optional.of(new RequestCommand.Ask(terms(Kind.VISIT, wish)));
      case RequestDeed.Approves(String holder) ->
          Newest.request(state, named(holder)).map(RequestCommand.Approve::new);
      case RequestDeed.Declines(String holder, String reason) ->
          Newest.request(state, named(holder))
              .map(request -> new RequestCommand.Decline(request, text(reason)));
      case RequestDeed.Withdraws(String holder) ->
          Newest.request(state, named(holder)).map(RequestCommand.Withdraw::new);
      case RequestDeed.ApprovesByPhone(String holder, String contact, boolean calledBack) ->
          Newest.request(state, named(holder))
              .filter(_ -> calledBack)
              .map(request -> new RequestCommand.ApproveByPhone(request, subject(contact)));
      case RequestDeed.Confirms(String holder) ->
          grant(state, holder, reviewed(Manner.REMOTE)).map(RequestCommand.ConfirmRemote::new);
      case RequestDeed.BreaksGlass(Wish wish) ->
          Optional.of(new RequestCommand.BreakGlass(terms(Kind.VISIT, wish)));
      case RequestDeed.Reviews(String holder, String finding) ->
          grant(state, holder, reviewed(Manner.BREAK_GLASS))
              .map(grant -> new RequestCommand.ReviewBreakGlass(grant, text(finding)));
      case RequestDeed.LeavesDuty(String deputy, var until) ->
          Optional.of(new RequestCommand.LeaveDuty(subject(deputy), start.plus(until)));
      case RequestDeed.ReturnsToDuty() -> Optional.of(new RequestCommand.ReturnToDuty());
      case RequestDeed.HandsOver(String to) ->
          Optional.of(new RequestCommand.HandOverShift(subject(to)));
    };
  }

  private static Predicate<Grant> reviewed(Manner manner) {
    return grant -> grant.manner() == manner;
  }

  private Optional<Command> register(Deed.Registers line, HallState state) {
    return Newest.visit(state, line.place(), visit -> visit.line().isEmpty())
        .map(visit ->
            new AccessCommand.Register(
                visit,
                text(line.purpose()),
                text(line.seal()),
                line.amount().map(this::text),
                line.people()));
  }

  private GrantTerms terms(Kind kind, Wish wish) {
    Optional<Person> holder = Cast.find(wish.holder());
    Optional<CredentialId> credential =
        kind == Kind.STANDING
            ? holder.flatMap(Person::badge).map(Badges::pseudonym)
            : Optional.empty();
    return new GrantTerms(
        kind,
        wish.holderClass(),
        holder.map(Person::subject),
        credential,
        named(wish.holder()),
        text(wish.purpose()),
        wish.papers().escort().map(Asking::subject),
        new HashSet<>(wish.places()),
        wish.from().map(start::plus).orElseGet(clock::wall),
        start.plus(wish.until()),
        details(wish.papers()));
  }

  private Optional<GrantTerms.Details> details(Papers papers) {
    return papers.detailed()
        ? Optional.of(
            new GrantTerms.Details(
                papers.people(), papers.document().map(this::text), papers.seals().map(this::text)))
        : Optional.empty();
  }

  private static Optional<GrantId> grant(HallState state, String holder, Predicate<Grant> wanted) {
    return Newest.grant(state, named(holder), wanted);
  }

  private static SubjectId subject(String id) {
    return Cast.find(id).orElseThrow().subject();
  }

  static TextRef named(String holder) {
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
