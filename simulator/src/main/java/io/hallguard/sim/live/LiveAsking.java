package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.live.HallApi.Session;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import io.hallguard.sim.people.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns what a person does into the request that the pages would send. */
final class LiveAsking {
  private static final Text NOTHING =
      new Text("没有可操作的对象", "there is nothing that this could be about");

  private static final Text NOT_HERE =
      new Text("此步骤不能对运行中的网关演示", "this step is not played against a running gateway");

  private final HallApi api;
  private final Crew crew;
  private final Function<Duration, Instant> clock;

  /** Moments of the story are put into real time by the clock. */
  LiveAsking(HallApi api, Crew crew, Function<Duration, Instant> clock) {
    this.api = requireNonNull(api, "api is null");
    this.crew = requireNonNull(crew, "crew is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Asks; the refusal, or empty when it was done. */
  Optional<Text> ask(Person person, Deed deed) {
    Session session = crew.session(person);
    crew.prove(person);
    JsonNode board = crew.board(session);
    return switch (deed) {
      case Deed.AtTheDoor _, Deed.TypesCode _ ->
          throw new IllegalArgumentException("Expected a request, but found something at the door");
      case Deed.Gives(GrantTerms.Kind kind, Wish wish) ->
          post(session, "/api/grants", LiveTerms.of(wish, crew, clock, kind));
      case Deed.Revokes(String holder) ->
          newest(board.path("grants"), grant -> isOf(grant, holder) && standsOpen(grant))
              .map(id -> post(session, "/api/grants/" + id + "/revoke", HallApi.body()))
              .orElse(Optional.of(NOTHING));
      case Deed.Acknowledges(AlertKind kind, Optional<PlaceId> place) ->
          alert(board, kind, place)
              .map(id -> post(session, "/api/alerts/" + id + "/acknowledge", HallApi.body()))
              .orElse(Optional.of(NOTHING));
      case Deed.Resets(AlertKind kind, Optional<PlaceId> place, String reason) ->
          alert(board, kind, place)
              .map(id ->
                  post(
                      session,
                      "/api/alerts/" + id + "/reset",
                      HallApi.body().put("reason", reason)))
              .orElse(Optional.of(NOTHING));
      case Deed.Registers line ->
          visit(board, line.place(), visit -> visit.path("register").isNull())
              .map(id -> post(session, "/api/visits/" + id + "/register", line(line)))
              .orElse(Optional.of(NOTHING));
      case Deed.EndsVisit(PlaceId place) -> atVisit(session, board, place, "end", HallApi.body());
      case Deed.Extends(PlaceId place) -> atVisit(session, board, place, "extend", HallApi.body());
      case Deed.Attributes(PlaceId place, String who) ->
          atVisit(session, board, place, "attribute", HallApi.body().put("person", subject(who)));
      case RequestDeed request -> request(session, request, board);
      case BadgeDeed _ -> throw new LiveFailed(NOT_HERE, null);
    };
  }

  private Optional<Text> request(Session session, RequestDeed deed, JsonNode board) {
    return switch (deed) {
      case RequestDeed.Asks(Wish wish) ->
          post(session, "/api/requests", LiveTerms.of(wish, crew, clock, GrantTerms.Kind.VISIT));
      case RequestDeed.Approves(String holder) ->
          answer(session, board, holder, "approve", HallApi.body());
      case RequestDeed.Declines(String holder, String reason) ->
          answer(session, board, holder, "decline", HallApi.body().put("reason", reason));
      case RequestDeed.Withdraws(String holder) ->
          answer(session, board, holder, "withdraw", HallApi.body());
      case RequestDeed.ApprovesByPhone(String holder, String contact, boolean calledBack) ->
          answer(
              session,
              board,
              holder,
              "approve-by-phone",
              HallApi.body().put("contact", subject(contact)).put("calledBack", calledBack));
      case RequestDeed.Confirms(String holder) ->
          newest(board.path("grants"), grant -> isOf(grant, holder))
              .map(id -> post(session, "/api/grants/" + id + "/confirm", HallApi.body()))
              .orElse(Optional.of(NOTHING));
      case RequestDeed.BreaksGlass(Wish wish) ->
          post(
              session,
              "/api/grants/break-glass",
              LiveTerms.of(wish, crew, clock, GrantTerms.Kind.VISIT));
      case RequestDeed.Reviews(String holder, String finding) ->
          newest(board.path("grants"), grant -> isOf(grant, holder))
              .map(id ->
                  post(
                      session,
                      "/api/grants/" + id + "/review",
                      HallApi.body().put("finding", finding)))
              .orElse(Optional.of(NOTHING));
      case RequestDeed.LeavesDuty(String deputy, var until) ->
          post(
              session,
              "/api/duty/leave",
              HallApi.body()
                  .put("deputy", subject(deputy))
                  .put("until", clock.apply(until).toString()));
      case RequestDeed.ReturnsToDuty() -> post(session, "/api/duty/return", HallApi.body());
      case RequestDeed.HandsOver(String to) ->
          post(session, "/api/duty/hand-over", HallApi.body().put("to", subject(to)));
    };
  }

  private Optional<Text> answer(
      Session session, JsonNode board, String holder, String what, ObjectNode body) {
    return newest(board.path("requests"), request -> isOf(request, holder))
        .map(id -> post(session, "/api/requests/" + id + "/" + what, body))
        .orElse(Optional.of(NOTHING));
  }

  private Optional<Text> atVisit(
      Session session, JsonNode board, PlaceId place, String what, ObjectNode body) {
    return visit(board, place, visit -> visit.path("until").isNull())
        .map(id -> post(session, "/api/visits/" + id + "/" + what, body))
        .orElse(Optional.of(NOTHING));
  }

  private static Optional<Long> visit(JsonNode board, PlaceId place, Predicate<JsonNode> wanted) {
    return newest(board.path("visits"), visit -> at(visit, place) && wanted.test(visit));
  }

  private static ObjectNode line(Deed.Registers line) {
    ObjectNode body = HallApi.body().put("purpose", line.purpose()).put("sealNo", line.seal());
    line.amount().ifPresent(amount -> body.put("amount", amount));
    line.people().ifPresent(people -> body.put("people", people));
    return body;
  }

  private String subject(String id) {
    return Cast.find(id)
        .flatMap(person -> crew.subject(person))
        .orElseThrow(() -> new LiveFailed(NOT_HERE, null));
  }

  private Optional<Text> post(Session session, String path, ObjectNode body) {
    return switch (api.post(path, body, Optional.of(session))) {
      case Answer.Done _ -> Optional.empty();
      case Answer.Refused(Text why) -> Optional.of(why);
    };
  }

  private boolean isOf(JsonNode view, String holder) {
    Optional<String> subject = Cast.find(holder).flatMap(crew::subject);
    return subject
        .map(view.path("holder").path("subject").asText()::equals)
        .orElseGet(() -> view.path("holder").path("name").asText().equals(LiveTerms.name(holder)));
  }

  private static boolean standsOpen(JsonNode grant) {
    String state = grant.path("state").asText();
    return state.equals("coming") || state.equals("live");
  }

  private static Optional<Long> alert(JsonNode board, AlertKind kind, Optional<PlaceId> place) {
    return newest(
        board.path("alerts"),
        alert ->
            alert.path("kind").asText().equals(word(kind))
                && !alert.path("state").asText().equals("closed")
                && place.map(where -> at(alert, where)).orElse(true));
  }

  private static Optional<Long> newest(JsonNode views, Predicate<JsonNode> wanted) {
    return Crew.list(views).stream()
        .filter(wanted)
        .map(view -> view.path("id").asLong())
        .max(Comparator.naturalOrder());
  }

  private static boolean at(JsonNode view, PlaceId place) {
    return view.path("place").path("id").asText().equals(place.value());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
