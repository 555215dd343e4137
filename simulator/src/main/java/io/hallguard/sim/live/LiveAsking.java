package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.live.HallApi.Session;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
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
    JsonNode board = board(session);
    return switch (deed) {
      case Deed.Badges _ ->
          throw new IllegalArgumentException("Expected a request, but a reader reports badges");
      case Deed.Gives gives -> post(session, "/api/grants", grant(gives, board));
      case Deed.Revokes(String holder) ->
          newest(board.path("grants"), grant -> isOf(grant, holder, board))
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
      case Deed.Registers(PlaceId place, String purpose, String seal) ->
          newest(board.path("visits"), visit -> at(visit, place) && visit.path("register").isNull())
              .map(id ->
                  post(
                      session,
                      "/api/visits/" + id + "/register",
                      HallApi.body().put("purpose", purpose).put("sealNo", seal)))
              .orElse(Optional.of(NOTHING));
      case Deed.EndsVisit(PlaceId place) ->
          newest(board.path("visits"), visit -> at(visit, place) && visit.path("until").isNull())
              .map(id -> post(session, "/api/visits/" + id + "/end", HallApi.body()))
              .orElse(Optional.of(NOTHING));
    };
  }

  /** The board as that session sees it. */
  JsonNode board(Session session) {
    return switch (api.get("/api/board", Optional.of(session))) {
      case Answer.Done(JsonNode board, _) -> board;
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    };
  }

  private Optional<Text> post(Session session, String path, ObjectNode body) {
    return switch (api.post(path, body, Optional.of(session))) {
      case Answer.Done _ -> Optional.empty();
      case Answer.Refused(Text why) -> Optional.of(why);
    };
  }

  private ObjectNode grant(Deed.Gives gives, JsonNode board) {
    Optional<Person> known = Cast.find(gives.holder());
    ObjectNode body =
        HallApi.body()
            .put("kind", word(gives.kind()))
            .put("class", word(gives.holderClass()))
            .put("subject", known.flatMap(p -> crew.subject(p, board)).orElse(null))
            .put("name", known.map(person -> person.name().zh()).orElse(gives.holder()))
            .put("from", gives.from().map(clock).map(Instant::toString).orElse(null))
            .put("until", clock.apply(gives.until()).toString())
            .put("purpose", gives.purpose())
            .putNull("escort");
    if (gives.kind() == GrantTerms.Kind.STANDING) {
      body.put("credential", known.flatMap(Person::badge).orElse(null));
    }
    ArrayNode places = body.putArray("places");
    gives.places().forEach(place -> places.add(place.value()));
    return body;
  }

  private boolean isOf(JsonNode grant, String holder, JsonNode board) {
    String state = grant.path("state").asText();
    boolean open = state.equals("coming") || state.equals("live");
    Optional<String> subject = Cast.find(holder).flatMap(p -> crew.subject(p, board));
    return open
        && subject
            .map(grant.path("holder").path("subject").asText()::equals)
            .orElseGet(() -> grant.path("holder").path("name").asText().equals(holder));
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

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
