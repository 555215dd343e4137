package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.live.HallApi.Answer;
import io.hallguard.sim.live.HallApi.Session;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds, for the people of a story, the logins and numbers that the running gateway knows: by the
 * same login, else the first, second … of the same role. When a role has fewer logins than the
 * story has people, they share one.
 */
final class Crew {
  private final HallApi api;
  private final Map<String, Session> sessions = new HashMap<>();

  Crew(HallApi api) {
    this.api = requireNonNull(api, "api is null");
  }

  /** The demo's logins, as the login page shows them; none for a hall that is no demo. */
  List<JsonNode> logins() {
    return switch (api.get("/api/hall", Optional.empty())) {
      case Answer.Done(JsonNode hall, _) -> list(hall.path("demo"));
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    };
  }

  /** The person's session; logs in when there is none yet. */
  Session session(Person person) {
    return sessions.computeIfAbsent(person.id(), _ -> logIn(person));
  }

  /** The number under which the gateway knows the person; those in charge may choose people. */
  Optional<String> subject(Person person) {
    return match(person, list(board(session(Cast.LEAD)).path("people")), "subject")
        .map(known -> known.path("subject").asText());
  }

  /** The board as that session sees it. */
  JsonNode board(Session session) {
    return switch (api.get("/api/board", Optional.of(session))) {
      case Answer.Done(JsonNode board, _) -> board;
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    };
  }

  /** Proves anew who it is, as consenting asks for. */
  void prove(Person person) {
    ObjectNode body = HallApi.body().put("password", login(person).path("password").asText());
    switch (api.post("/api/session/proof", body, Optional.of(session(person)))) {
      case Answer.Done _ -> {
        // It counts for a minute.
      }
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    }
  }

  private JsonNode login(Person person) {
    return match(person, logins(), "login")
        .or(() -> sameRole(person, logins()).findFirst())
        .orElseThrow(() ->
            new LiveFailed(
                new Text(
                    "网关没有可供“%s”使用的演示账号".formatted(person.name().zh()),
                    "the gateway has no demo login for %s".formatted(person.name().en())),
                null));
  }

  private Session logIn(Person person) {
    JsonNode login = login(person);
    ObjectNode body =
        HallApi.body()
            .put("login", login.path("login").asText())
            .put("password", login.path("password").asText())
            .put("screen", screen(person));
    return switch (api.post("/api/session", body, Optional.empty())) {
      case Answer.Done(JsonNode session, Optional<String> cookie) ->
          new Session(cookie.orElse(""), session.path("csrf").asText());
      case Answer.Refused(Text why) -> throw new LiveFailed(why, null);
    };
  }

  private static String screen(Person person) {
    return person.roles().contains(Role.GUARD) ? "guard-room" : "back-office";
  }

  private static Optional<JsonNode> match(Person person, List<JsonNode> known, String key) {
    Optional<JsonNode> same =
        known.stream().filter(k -> named(k.path(key).asText(), person)).findFirst();
    return same.or(() -> sameRole(person, known).skip(rank(person)).findFirst());
  }

  /** By login, or by the number that the demo's people have. */
  private static boolean named(String known, Person person) {
    return known.equals(person.id()) || known.equals("demo-" + person.id());
  }

  private static Stream<JsonNode> sameRole(Person person, List<JsonNode> known) {
    return known.stream()
        .filter(who ->
            list(who.path("roles")).stream()
                .anyMatch(role -> person.roles().stream().anyMatch(own -> is(role, own))));
  }

  /** How many of the same roles come before. */
  private static long rank(Person person) {
    return Cast.all().stream()
        .takeWhile(other -> !other.equals(person))
        .filter(other -> other.roles().equals(person.roles()))
        .count();
  }

  private static boolean is(JsonNode written, Role role) {
    return written.asText().equals(role.name().toLowerCase(Locale.ROOT));
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
