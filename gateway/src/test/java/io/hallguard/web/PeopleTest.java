package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator enters people, gives and takes roles and credentials. */
class PeopleTest {
  private TestingHall hall;
  private TestingScreen admin;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.enter(Role.ADMIN, Role.LEAD, Role.CASHIER);
    admin = hall.screen("admin", "back-office");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void aPersonIsEnteredWithAPasswordShownOnceAndLogsInWithIt() {
    TestingScreen.Reply reply =
        admin.post(
            "/api/people",
            Map.of("name", "王新", "login", "wang", "roles", List.of("guard", "staff")));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    String password = reply.body().path("password").asText();
    assertThat(password).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
    assertThat(texts(reply.body().path("person").path("roles"))).containsExactly("guard", "staff");

    assertThat(hall.screen().logIn("wang", password, "counter").status()).isEqualTo(200);
    assertThat(admin.get("/api/people").text()).contains("\"wang\"").doesNotContain(password);
    assertThat(hall.store.texts()).extracting(text -> text.words()).contains("王新");
  }

  @Test
  void aLoginThatIsTakenEntersNobody() {
    int before = hall.loop.state().people().size();
    TestingScreen.Reply reply =
        admin.post("/api/people", Map.of("name", "某人", "login", "lead", "roles", List.of("staff")));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(hall.loop.state().people()).hasSize(before);
  }

  @Test
  void aRoleThatIsTakenAwayCountsAtOnce() {
    TestingScreen lead = hall.screen("lead", "back-office");
    assertThat(admin.post("/api/people/s-lead/roles", Map.of("roles", List.of("staff"))).status())
        .isEqualTo(200);
    TestingScreen.Reply reply = lead.post("/api/grants/9/revoke", Map.of());
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.zh()).contains("只有");
  }

  @Test
  void aLeaversSessionEndsAtOnceAndNothingOfTheirsCountsAnyMore() {
    TestingScreen cashier = hall.screen("cashier", "counter");
    assertThat(badge("s-cashier", "04a1").status()).isEqualTo(201);
    assertThat(admin.post("/api/people/s-cashier/leave", Map.of()).status()).isEqualTo(200);

    assertThat(cashier.get("/api/board").status()).isEqualTo(401);
    assertThat(hall.screen().logIn("cashier", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(401);
    assertThat(person("s-cashier").active()).isFalse();
    assertThat(person("s-cashier").credentials().values())
        .isNotEmpty()
        .noneMatch(Person.Credential::counts);

    assertThat(admin.post("/api/people/s-cashier/return", Map.of()).status()).isEqualTo(200);
    assertThat(hall.screen().logIn("cashier", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(401);
    String password =
        admin.post("/api/people/s-cashier/password", Map.of()).body().path("password").asText();
    assertThat(hall.screen().logIn("cashier", password, "counter").status()).isEqualTo(200);
  }

  @Test
  void theLastAdministratorStays() {
    TestingScreen.Reply leave = admin.post("/api/people/s-admin/leave", Map.of());
    assertThat(leave.status()).isEqualTo(409);
    assertThat(leave.zh()).contains("最后一位管理员");
    assertThat(admin.post("/api/people/s-admin/roles", Map.of("roles", List.of("staff"))).status())
        .isEqualTo(409);
    assertThat(admin.get("/api/people").status()).isEqualTo(200);
  }

  @Test
  void aBadgeBelongsToOnePersonAndALostOneCountsNoMore() {
    assertThat(badge("s-cashier", "04a1").status()).isEqualTo(201);
    assertThat(badge("s-lead", "04a1").status()).isEqualTo(409);
    CredentialId id = person("s-cashier").credentials().lastKey();
    CredentialId badge =
        person("s-cashier").credentials().keySet().stream()
            .filter(held -> held.value().startsWith("c-"))
            .findFirst()
            .orElse(id);
    String end = "/api/people/s-cashier/credentials/" + badge + "/end";
    assertThat(admin.post(end, Map.of("why", "left")).status()).isEqualTo(400);
    TestingScreen.Reply lost = admin.post(end, Map.of("why", "lost"));
    assertThat(lost.status()).isEqualTo(200);
    assertThat(lost.text()).contains("\"ended\":\"lost\"").doesNotContain("04a1");
    assertThat(admin.post(end, Map.of("why", "lost")).status()).isEqualTo(404);
  }

  @Test
  void aLeadAloneIsHintedAtUntilADeputyIsNamed() {
    assertThat(admin.get("/api/people").body().path("hint").path("zh").asText()).contains("代班长");
    hall.enter(Role.DEPUTY);
    assertThat(admin.get("/api/people").body().has("hint")).isFalse();
  }

  @Test
  void whatCannotBeReadIsNamed() {
    TestingScreen.Reply reply =
        admin.post(
            "/api/people", Map.of("login", "x", "roles", List.of("emperor"), "password", "short"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("\"name\"", "\"roles\"", "\"password\"");
    TestingScreen.Reply pin =
        admin.post("/api/people/s-lead/credentials", Map.of("kind", "pin", "pin", "12a4"));
    assertThat(pin.status()).isEqualTo(400);
  }

  private TestingScreen.Reply badge(String subject, String badge) {
    return admin.post(
        "/api/people/" + subject + "/credentials", Map.of("kind", "badge", "badge", badge));
  }

  private Person person(String subject) {
    return hall.loop.state().person(new SubjectId(subject)).orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
