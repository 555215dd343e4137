package io.hallguard.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Role;
import io.hallguard.drivers.signal.Reading.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the routes do, who may do it is the permission table's word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  private final Map<Role, TestingScreen> screens = new EnumMap<>(Role.class);
  private TestingHall hall;

  @BeforeAll
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    for (Role role : Role.values()) {
      screens.put(role, hall.screen(role.name().toLowerCase(Locale.ROOT), "guard-room"));
    }
  }

  @AfterAll
  void close() {
    hall.close();
  }

  static List<Arguments> all() {
    return List.of(Act.values()).stream()
        .flatMap(act -> List.of(Role.values()).stream().map(role -> Arguments.of(act, role)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theRouteAgreesWithTheTable(Act act, Role role) {
    TestingScreen.Reply reply = ask(act, screen(role));
    if (act.roles().contains(role)) {
      assertThat(reply.status()).isNotEqualTo(403);
    } else {
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.zh()).contains("只有");
      assertThat(reply.en()).startsWith("Expected a ");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void thePageIsToldTheSame(Act act, Role role) {
    List<String> told = new ArrayList<>();
    screen(role).get("/api/session").body().path("may").forEach(m -> told.add(m.asText()));
    assertThat(told.contains(act.word())).isEqualTo(act.roles().contains(role));
  }

  @Test
  void everyActHasARoute() {
    assertThat(all()).hasSize(Act.values().length * Role.values().length);
  }

  private TestingScreen screen(Role role) {
    return requireNonNull(screens.get(role));
  }

  private static final Map<String, Object> VISITOR =
      Map.of(
          "kind", "visit",
          "class", "staff",
          "name", "李四",
          "places", List.of("box-1"),
          "purpose", "维修");

  private static TestingScreen.Reply ask(Act act, TestingScreen screen) {
    return switch (act) {
      case ASK -> screen.post("/api/requests", VISITOR);
      case ENDORSE -> screen.post("/api/requests/99/endorse", Map.of());
      case GRANT_BY_PHONE ->
          screen.post(
              "/api/requests/99/approve-by-phone",
              Map.of("contact", "s-guard", "calledBack", true));
      case CONFIRM_REMOTE -> screen.post("/api/grants/99/confirm", Map.of());
      case BREAK_GLASS -> screen.post("/api/grants/break-glass", VISITOR);
      case REVIEW -> screen.post("/api/grants/99/review", Map.of("finding", "已核对"));
      case NAME_DEPUTY -> screen.post("/api/duty/return", Map.of());
      case HAND_OVER -> screen.post("/api/duty/hand-over", Map.of("to", "s-nobody"));
      case EXTEND -> screen.post("/api/visits/99/extend", Map.of());
      case ATTRIBUTE -> screen.post("/api/visits/99/attribute", Map.of("person", "s-guard"));
      case NOTE -> screen.post("/api/register/1/note", Map.of("kind", "dispute", "words", "不是我"));
      case REVIEW_DAY -> screen.post("/api/register/days/2026-03-01/review", Map.of());
      case ENTER_PAPER ->
          screen.post(
              "/api/register/paper",
              Map.of(
                  "place", "box-1",
                  "kind", "box",
                  "class", "staff",
                  "name", "李四",
                  "purpose", "取款",
                  "from", "2026-01-01T00:00:00Z"));
      case READ_REGISTER -> screen.get("/api/register");
      case READ_AMOUNTS -> screen.get("/api/register?amounts=true");
      case MANAGE_PEOPLE -> screen.post("/api/people/s-nobody/leave", Map.of());
      case OWN_CREDENTIALS ->
          screen.post(
              "/api/session/password",
              Map.of("old", TestingAccounts.PASSWORD, "new", "ein neues 2"));
      case ACKNOWLEDGE -> screen.post("/api/alerts/1/acknowledge", Map.of());
      case RESET -> screen.post("/api/alerts/1/reset", Map.of("reason", "已查看"));
      case GRANT ->
          screen.post(
              "/api/grants",
              Map.of(
                  "kind", "visit",
                  "class", "repair",
                  "name", "李四",
                  "places", List.of("box-1"),
                  "purpose", "维修"));
      case REGISTER ->
          screen.post("/api/visits/99/register", Map.of("purpose", "取款", "sealNo", "A1"));
      case END_VISIT -> screen.post("/api/visits/99/end", Map.of());
    };
  }
}
