package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RegisterFact.RegisterRead;
import io.hallguard.drivers.signal.Reading.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register through the pages' eyes: who sees what, and that seeing is written down. */
class RegisterFlowTest {
  private TestingHall hall;
  private TestingScreen lead;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    lead = hall.screen("lead", "guard-room");
    hall.contact(TestingPlan.BOX, Position.OPEN);
    hall.contact(TestingPlan.BOX, Position.CLOSED);
    TestingScreen.Reply registered =
        lead.post(
            "/api/visits/1/register",
            Map.of("purpose", "取款", "sealNo", "S-77", "amount", "1200.00"));
    assertThat(registered.status()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private JsonNode line(TestingScreen screen, String query) {
    return screen.get("/api/register" + query).body().path("lines").path(0);
  }

  private List<RegisterRead> reads() {
    return hall.store.facts().stream()
        .map(Recorded::fact)
        .filter(RegisterRead.class::isInstance)
        .map(RegisterRead.class::cast)
        .toList();
  }

  @Test
  void theLeadSeesTheWholeLineWithItsMarks() {
    JsonNode line = line(lead, "");
    assertThat(line.path("seal").asText()).isEqualTo("S-77");
    assertThat(line.path("amount").asText()).contains("1200");
    assertThat(line.path("purpose").asText()).isEqualTo("取款");
    assertThat(line.path("marks").path("opened").asText()).isEqualTo("sensor");
    assertThat(line.path("marks").path("end").asText()).isEqualTo("sensor");
    assertThat(line.path("marks").path("purpose").asText()).isEqualTo("declared");
    assertThat(line.path("deviations").path(0).path("text").path("en").asText())
        .isEqualTo("no grant matched");
  }

  @Test
  void facilitiesReadNoAmountsAndNoRegister() {
    TestingScreen facilities = hall.screen("facilities", "back-office");
    for (String path :
        List.of("/api/register", "/api/register?amounts=true", "/api/register.csv")) {
      TestingScreen.Reply reply = facilities.get(path);
      assertThat(reply.status()).as(path).isEqualTo(403);
      assertThat(reply.text()).doesNotContain("S-77");
    }
    assertThat(hall.screen("cashier", "back-office").get("/api/register").status()).isEqualTo(403);
    assertThat(reads()).isEmpty();
  }

  @Test
  void theLeadershipReadsLinesWithoutSealsAndAmounts() {
    TestingScreen leadership = hall.screen("leadership", "back-office");
    JsonNode line = line(leadership, "");
    assertThat(line.path("seal").isNull()).isTrue();
    assertThat(line.path("amount").isNull()).isTrue();
    assertThat(line.path("amountsShown").asBoolean()).isFalse();
    assertThat(leadership.get("/api/register?amounts=true").status()).isEqualTo(403);
    assertThat(line(hall.screen("auditor", "back-office"), "?amounts=true").path("seal").asText())
        .isEqualTo("S-77");
  }

  @Test
  void readingIsWrittenDownWithItsFormAndHowMuch() {
    TestingScreen auditor = hall.screen("auditor", "back-office");
    assertThat(auditor.get("/api/register?from=2020-01-01T00:00:00Z").status()).isEqualTo(200);
    assertThat(auditor.get("/api/register.csv").status()).isEqualTo(200);
    assertThat(reads())
        .extracting(RegisterRead::form)
        .containsExactly(RegisterFact.Form.PAGE, RegisterFact.Form.CSV);
    assertThat(reads().getFirst().lines()).isEqualTo(1);
    assertThat(reads().getFirst().from()).isEqualTo("2020-01-01T00:00:00Z");
  }

  @Test
  void aDisputeAnAttributionAndAReviewAppend() {
    long number = line(lead, "").path("line").asLong();
    String note = "/api/register/" + number + "/note";
    assertThat(lead.post(note, Map.of("kind", "dispute", "words", "=cmd|不是我")).status())
        .isEqualTo(204);
    assertThat(lead.post(note, Map.of("kind", "attribution", "words", "查录像")).status())
        .isEqualTo(400);
    String day = line(lead, "").path("opened").asText().substring(0, 10);
    JsonNode signed = lead.post("/api/register/days/" + day + "/review", Map.of()).body();
    assertThat(signed.path("lines").asInt()).isEqualTo(1);
    assertThat(signed.path("deviating").asInt()).isEqualTo(1);
    JsonNode line = line(lead, "");
    assertThat(line.path("notes").path(0).path("words").asText()).isEqualTo("=cmd|不是我");
    assertThat(line.path("deviations").findValuesAsText("kind")).contains("disputed");
    assertThat(line.path("reviewed").path("subject").asText()).isNotEmpty();
    assertThat(lead.post("/api/register/days/2999-01-01/review", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void aLineOfThePaperFormIsMarkedAsOne() {
    Map<String, Object> paper =
        Map.of(
            "place", "box-1",
            "kind", "box",
            "class", "repair",
            "name", "王小明",
            "purpose", "停电期间检修",
            "from", "2020-01-01T00:00:00Z",
            "until", "2020-01-01T01:00:00Z");
    assertThat(lead.post("/api/register/paper", paper).status()).isEqualTo(204);
    JsonNode line = line(lead, "");
    assertThat(line.path("way").asText()).isEqualTo("paper");
    assertThat(line.path("holder").asText()).isEqualTo("王小明");
    assertThat(line.path("marks").path("opened").asText()).isEqualTo("declared");
    assertThat(line.path("deviations").findValuesAsText("kind")).containsExactly("paper-entry");
  }
}
