package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantRefusalTest {
  private TestingHall hall;
  private TestingScreen lead;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    lead = hall.screen("lead", "back-office");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void whatTheCoreRefusesIsToldInItsWords() {
    Map<String, Object> own = walkUp("cash-door");
    own.put("subject", "s-lead");
    assertThat(lead.post("/api/grants", own).status()).isEqualTo(403);
    TestingScreen.Reply front = lead.post("/api/grants", walkUp("front-door"));
    assertThat(front.status()).isEqualTo(422);
    assertThat(front.zh()).contains("front-door");
  }

  @Test
  void aMisspeltPlaceIsNoPlaceAndTheNearestIsNamed() {
    TestingScreen.Reply reply = lead.post("/api/grants", walkUp("cash-dor"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("fields").path(0).path("field").asText()).isEqualTo("places");
    assertThat(reply.text())
        .contains("本厅没有“cash-dor”这个地方,是不是“cash-door”?")
        .contains("did you mean 'cash-door'?");
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    TestingScreen.Reply reply =
        lead.post(
            "/api/grants",
            Map.of(
                "kind",
                "always",
                "class",
                7,
                "name",
                "李\u0007四",
                "places",
                List.of(),
                "from",
                "tomorrow",
                "purpose",
                "x".repeat(201),
                "subject",
                "s-nobody",
                "surprise",
                true));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("fields").findValuesAsText("field"))
        .contains("kind", "class", "name", "places", "from", "purpose", "subject", "surprise");
    reply
        .body()
        .path("fields")
        .forEach(field -> {
          assertThat(field.path("text").path("zh").asText()).isNotBlank();
          assertThat(field.path("text").path("en").asText()).startsWith("Expected");
        });
  }

  @Test
  void onlyWhoMayAskForAGrantIsShownThePeople() {
    assertThat(lead.board().path("people")).isNotEmpty();
    assertThat(hall.screen("guard", "guard-room").board().path("people")).isNotEmpty();
    assertThat(hall.screen("auditor", "back-office").board().path("people")).isEmpty();
  }

  private static Map<String, Object> walkUp(String place) {
    return new HashMap<>(
        Map.of(
            "kind", "visit",
            "class", "repair",
            "name", "李四",
            "places", List.of(place),
            "purpose", "检修空调"));
  }
}
