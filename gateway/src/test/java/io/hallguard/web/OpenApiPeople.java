package io.hallguard.web;

import io.hallguard.core.event.Role;
import io.hallguard.web.session.TestingTotp;
import java.util.List;
import java.util.Map;

/** The routes about people, each tried once or more against the document. */
final class OpenApiPeople {
  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> PASSWORD = Map.of("password", TestingAccounts.PASSWORD);

  private final TestingHall hall;
  private final Check check;

  /** Holds an answer against the document. */
  @FunctionalInterface
  interface Check {
    void that(String method, String path, int status, TestingScreen.Reply reply);
  }

  OpenApiPeople(TestingHall hall, Check check) {
    this.hall = hall;
    this.check = check;
  }

  void tryAll() {
    check.that("GET", "/api/setup", 200, hall.screen().get("/api/setup"));
    post(hall.screen(), "/api/setup", NOTHING, 400);
    Map<String, Object> first =
        Map.of(
            "code", hall.setup.text(),
            "name", "首任",
            "login", "first",
            "password", "ein gutes Wort",
            "screen", "counter");
    post(hall.screen(), "/api/setup", first, 200);
    hall.enter(Role.ADMIN, Role.FACILITIES, Role.GUARD);
    TestingScreen admin = hall.screen("admin", "back-office");
    check.that("GET", "/api/people", 200, admin.get("/api/people"));
    post(admin.withoutProof(), "/api/people", NOTHING, 403);
    people(hall.screen("admin", "back-office"));
    own(hall.screen("guard", "counter"));
  }

  private void people(TestingScreen admin) {
    post(admin, "/api/people", NOTHING, 400);
    Map<String, Object> person = Map.of("name", "新人", "login", "new", "roles", List.of("staff"));
    post(admin, "/api/people", person, 201);
    post(admin, "/api/people", person, 409);
    post(admin, "/api/people/{subject}/rename", Map.of("name", "改名"), 200);
    post(admin, "/api/people/{subject}/roles", Map.of("roles", List.of("staff", "deputy")), 200);
    post(admin, "/api/people/{subject}/password", NOTHING, 200);
    Map<String, Object> badge = Map.of("kind", "badge", "badge", "04a1");
    post(admin, "/api/people/{subject}/credentials", badge, 201);
    post(admin, "/api/people/{subject}/credentials/{credential}/end", Map.of("why", "lost"), 200);
    post(admin, "/api/people/{subject}/tokens", Map.of("scopes", List.of("read-board")), 201);
    post(admin, "/api/people/{subject}/leave", NOTHING, 200);
    post(admin, "/api/people/{subject}/return", NOTHING, 200);
    check.that("GET", "/api/people", 200, admin.get("/api/people"));
  }

  private void own(TestingScreen guard) {
    post(guard, "/api/session/proof", Map.of("pin", "0000"), 422);
    post(guard, "/api/session/proof", PASSWORD, 204);
    Map<String, Object> pin =
        Map.of("password", TestingAccounts.PASSWORD, "kind", "pin", "pin", "2468");
    post(guard, "/api/session/pin", pin, 204);
    TestingScreen.Reply offer = guard.post("/api/session/totp", PASSWORD);
    check.that("POST", "/api/session/totp", 200, offer);
    String code = TestingTotp.code(offer.body().path("secret").asText(), hall.clock.now().wall());
    post(guard, "/api/session/totp/confirm", Map.of("code", code), 200);
    TestingScreen.Reply asked = hall.screen().logIn("guard", TestingAccounts.PASSWORD, "counter");
    check.that("POST", "/api/session", 401, asked);
    post(guard, "/api/session/totp/end", PASSWORD, 204);
    Map<String, Object> change = Map.of("old", TestingAccounts.PASSWORD, "new", "ein gutes Wort");
    post(guard, "/api/session/password", change, 204);
  }

  private void post(TestingScreen screen, String path, Object body, int status) {
    String badge = "c-" + Integer.toHexString("04A1".hashCode());
    String at = path.replace("{subject}", "s-facilities").replace("{credential}", badge);
    check.that("POST", path, status, screen.post(at, body));
  }
}
