package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.event.LinkState;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.vertx.core.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document says what the gateway does: every route, every status, every field. */
class OpenApiTest {
  private static final Map<String, String> EVENTS =
      Map.of(
          "alert", "Alert",
          "trouble", "Trouble",
          "place", "Place",
          "device", "Device",
          "request", "Request",
          "grant", "Grant",
          "visit", "Visit",
          "line", "LineChanged",
          "link", "Link",
          "beat", "Beat");

  private final OpenApiDocument document = new OpenApiDocument();
  private final Set<String> tried = new TreeSet<>();
  private TestingHall hall;
  private TestingScreen lead;
  private TestingScreen cashier;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    lead = hall.screen("lead", "guard-room");
    cashier = hall.screen("cashier", "back-office");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void everyRouteIsInTheDocumentAndTheReverse() {
    Set<String> routes =
        hall.server.endpoints().stream()
            .filter(endpoint -> !endpoint.path().equals("/*"))
            .map(
                endpoint -> endpoint.method() + " " + endpoint.path().replaceAll(":(\\w+)", "{$1}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(document.operations()).isEqualTo(routes);
  }

  @Test
  void realAnswersAreAsTheDocumentSays() {
    fill();
    get("/api/hall", 200);
    get("/api/board", 200);
    get("/api/session", 200);
    get("/healthz", 200);
    get("/readyz", 200);
    get("/metrics", 200);
    get("/api/openapi.yaml", 200);
    check("GET", "/api/stream", 400, lead.get("/api/stream?after=x"));
    check("GET", "/api/session", 204, hall.screen().get("/api/session"));
    check("GET", "/metrics", 403, hall.screen().get("/metrics", "X-Forwarded-For", "10.1.1.7"));
    check("GET", "/api/board", 401, hall.screen().get("/api/board"));
    check("POST", "/api/session", 401, hall.screen().logIn("lead", "wrong", "counter"));
    check("POST", "/api/session", 400, hall.screen().post("/api/session", Map.of("login", 1)));
    check(
        "POST",
        "/api/session",
        200,
        hall.screen().logIn("guard", TestingAccounts.PASSWORD, "guard-room"));

    post(lead, "/api/alerts/{id}/shown", 1, Map.of(), 204);
    post(lead, "/api/alerts/{id}/acknowledge", 1, Map.of(), 200);
    post(lead, "/api/alerts/{id}/acknowledge", 99, Map.of(), 404);
    post(cashier, "/api/alerts/{id}/acknowledge", 1, Map.of(), 403);
    post(lead, "/api/alerts/{id}/reset", 1, Map.of("reason", "误按"), 200);
    post(lead, "/api/alerts/{id}/reset", 1, Map.of("reason", "误按"), 409);
    post(lead, "/api/grants", 0, Map.of(), 400);
    post(lead, "/api/grants", 0, grant("front-door"), 422);
    post(lead, "/api/grants/{id}/revoke", 2, Map.of(), 200);
    requests();
    register();
    new OpenApiPeople(hall, this::check).tryAll();
    post(lead, "/api/visits/{id}/register", 2, Map.of("purpose", "取款", "sealNo", "A1"), 200);
    post(lead, "/api/visits/{id}/end", 2, Map.of(), 409);
    post(lead, "/api/visits/{id}/end", 1, Map.of(), 200);
    get("/api/board", 200);
    TestingScreen leaving = hall.screen("staff", "counter");
    check("DELETE", "/api/session", 204, leaving.delete("/api/session"));

    hall.loopAlive.set(false);
    get("/readyz", 503);
    hall.loopAlive.set(true);
    tried.add("GET /api/stream");
    assertThat(tried).isEqualTo(document.operations());
  }

  /** Asking and answering, and who is in charge. */
  private void requests() {
    Map<String, Object> question = grant("box-1");
    question.put("class", "staff");
    Map<String, Object> badge = Map.of("place", "cash-door", "badge", "04:A2:2B", "pin", "1234");
    post(cashier, "/api/kiosk/identify", 0, badge, 200);
    post(cashier, "/api/requests", 0, Map.of(), 400);
    post(cashier, "/api/requests", 0, question, 201);
    post(cashier, "/api/requests", 0, question, 201);
    post(cashier, "/api/requests", 0, question, 201);
    post(lead, "/api/requests/{id}/endorse", 1, Map.of(), 403);
    post(cashier, "/api/requests/{id}/approve", 1, Map.of(), 403);
    post(lead, "/api/requests/{id}/approve", 1, Map.of(), 200);
    post(lead, "/api/requests/{id}/decline", 2, Map.of("reason", "现在不便"), 200);
    post(cashier, "/api/requests/{id}/withdraw", 3, Map.of(), 200);
    Map<String, Object> phone = Map.of("contact", "s-guard", "calledBack", true);
    post(cashier, "/api/requests/{id}/approve-by-phone", 3, phone, 409);
    get("/api/requests", 200);
    post(cashier, "/api/grants/break-glass", 0, question, 201);
    post(lead, "/api/grants/{id}/confirm", 1, Map.of(), 409);
    post(lead, "/api/grants/{id}/review", 4, Map.of("finding", "已核对"), 200);
    get("/api/duty", 200);
    Map<String, Object> away = Map.of("deputy", "s-x", "until", "2030-01-01T00:00:00Z");
    post(lead, "/api/duty/leave", 0, away, 404);
    post(lead, "/api/duty/return", 0, Map.of(), 409);
    post(lead, "/api/duty/hand-over", 0, Map.of("to", "s-x"), 404);
    post(lead, "/api/visits/{id}/extend", 1, Map.of(), 200);
    post(lead, "/api/visits/{id}/attribute", 1, Map.of("person", "s-x"), 404);
  }

  /** Reading the register, and adding to it. */
  private void register() {
    get("/api/register", 200);
    check("GET", "/api/register", 400, lead.get("/api/register?deviating=x&limit=0"));
    check("GET", "/api/register", 403, cashier.get("/api/register"));
    check("GET", "/api/register.csv", 200, lead.get("/api/register.csv"));
    check("GET", "/api/register.pdf", 200, lead.get("/api/register.pdf?lang=en"));
    long line = lead.get("/api/register?limit=1").body().path("lines").get(0).path("line").asLong();
    post(lead, "/api/register/{id}/note", line, Map.of("kind", "dispute", "words", "不对"), 204);
    check("POST", "/api/register/{id}/note", 400, lead.post("/api/register/1/note", Map.of()));
    check("GET", "/api/register/{id}", 200, lead.get("/api/register/" + line));
    check("GET", "/api/register/{id}", 404, lead.get("/api/register/999999"));
    check(
        "POST",
        "/api/register/days/{day}/review",
        200,
        lead.post("/api/register/days/2020-01-01/review", Map.of()));
    Map<String, Object> paper =
        Map.of(
            "place", "box-1",
            "kind", "box",
            "class", "staff",
            "name", "李四",
            "purpose", "取款",
            "from", "2020-01-01T00:00:00Z");
    post(lead, "/api/register/paper", 0, paper, 204);
    get("/api/register", 200);
  }

  @Test
  void eventsAreTheSameViews() {
    try (TestingStream stream = new TestingStream(lead, "?after=0")) {
      var linked = hall.link(LinkState.DEGRADED, "slow");
      hall.pressHoldUp();
      hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(true));
      lead.post("/api/grants", grant("box-1"));
      Map<String, Object> question = grant("cash-door");
      question.put("class", "staff");
      cashier.post("/api/requests", question);
      hall.contact(TestingPlan.BOX, Position.OPEN);
      assertThat(linked.facts()).isNotEmpty();
      await().until(() -> EVENTS.keySet().stream().allMatch(name -> !stream.named(name).isEmpty()));
      for (TestingStream.Event event : stream.events()) {
        assertThat(
                document.flaws(
                    "#/components/schemas/" + EVENTS.get(event.name()),
                    Json.decodeValue(event.data().toString())))
            .as("%s", event)
            .isEmpty();
      }
    }
  }

  @Test
  void theDocumentIsStrictEnoughToFindAFlaw() {
    assertThat(document.flaws("#/components/schemas/Health", Json.decodeValue("{}"))).isNotEmpty();
    assertThat(
            document.flaws(
                "#/components/schemas/Health",
                Json.decodeValue("{\"status\":\"alive\",\"more\":1}")))
        .isNotEmpty();
  }

  /** Something of everything: alerts, troubles, grants, visits, a link. */
  private void fill() {
    var linked = hall.link(LinkState.OFFLINE, "refused");
    hall.pressHoldUp();
    lead.post("/api/grants", grant("cash-door"));
    lead.post("/api/grants", grant("front-door"));
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    lead.post("/api/grants", grant("cash-door"));
    hall.contact(TestingPlan.BOX, Position.OPEN);
    hall.contact(TestingPlan.BOX, Position.CLOSED);
    hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(true));
    hall.hear(TestingPlan.DOOR, new Reading.Unclear(Reading.Property.CONTACT, "?"));
    hall.clock.advance(Duration.ofSeconds(1));
    assertThat(linked.facts()).isNotEmpty();
  }

  private static Map<String, Object> grant(String place) {
    return new HashMap<>(
        Map.of(
            "kind", "visit",
            "class", "repair",
            "name", "李四",
            "places", List.of(place),
            "escort", "s-staff",
            "purpose", "检修"));
  }

  private void get(String path, int status) {
    check("GET", path, status, lead.get(path));
  }

  private void post(TestingScreen screen, String path, long id, Object body, int status) {
    check("POST", path, status, screen.post(path.replace("{id}", Long.toString(id)), body));
  }

  private void check(String method, String path, int status, TestingScreen.Reply reply) {
    tried.add(method + " " + path);
    assertThat(reply.status()).as("%s %s: %s", method, path, reply.text()).isEqualTo(status);
    String type = reply.header("content-type");
    Object body = type.contains("json") ? Json.decodeValue(reply.text()) : reply.text();
    assertThat(document.flaws(method, path, status, type, body))
        .as("%s %s: %s", method, path, reply.text())
        .isEmpty();
  }
}
