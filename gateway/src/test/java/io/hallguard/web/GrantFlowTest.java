package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.drivers.signal.CardNumber;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantFlowTest {
  private TestingHall hall;
  private TestingScreen lead;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    lead = hall.screen("lead", "back-office");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void aWalkUpGrantMatchesTheOpeningAndNobodyIsAlarmed() {
    TestingScreen.Reply given = lead.post("/api/grants", walkUp("cash-door"));
    assertThat(given.status()).isEqualTo(201);
    JsonNode grant = given.body();
    assertThat(grant.path("state").asText()).isEqualTo("live");
    assertThat(grant.path("from").asText()).isEqualTo("2026-11-24T01:00:00.000Z");
    assertThat(grant.path("until").asText()).isEqualTo("2026-11-24T01:15:00.000Z");
    assertThat(grant.path("holder").path("class").asText()).isEqualTo("repair");
    assertThat(grant.path("holder").path("name").asText()).isEqualTo("李四");
    assertThat(grant.path("givenBy").path("name").asText()).isEqualTo("张lead");

    hall.contact(TestingPlan.DOOR, Position.OPEN);
    JsonNode board = lead.board();
    assertThat(board.path("alerts")).isEmpty();
    JsonNode visit = board.path("visits").path(0);
    assertThat(visit.path("matched").asBoolean()).isTrue();
    assertThat(visit.path("grant").asLong()).isEqualTo(grant.path("id").asLong());
    assertThat(visit.path("state").asText()).isEqualTo("inside");
    assertThat(visit.path("who").asText()).isEqualTo("李四");
    assertThat(place(board, "cash-door").path("inside").asInt()).isEqualTo(1);
    assertThat(place(board, "front-door").path("inside").isNull()).isTrue();
    assertThat(hall.store.facts().toString()).doesNotContain("李四", "检修");
  }

  @Test
  void theLeadSaysThatTheVisitorHasLeft() {
    lead.post("/api/grants", walkUp("cash-door"));
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    hall.contact(TestingPlan.DOOR, Position.CLOSED);
    TestingScreen.Reply ended = lead.post("/api/visits/1/end", Map.of());
    assertThat(ended.body().path("state").asText()).isEqualTo("left");
    assertThat(ended.body().path("endedBy").path("subject").asText()).isEqualTo("s-lead");
    assertThat(lead.post("/api/visits/1/end", Map.of()).status()).isEqualTo(409);
    assertThat(lead.board().path("grants").path(0).path("state").asText()).isEqualTo("used");
  }

  @Test
  void aBoxIsRegisteredAndTheSealKept() {
    lead.post("/api/grants", walkUp("box-1"));
    hall.contact(TestingPlan.BOX, Position.OPEN);
    assertThat(lead.board().path("visits").path(0).path("state").asText()).isEqualTo("open");
    hall.contact(TestingPlan.BOX, Position.CLOSED);
    JsonNode waiting = lead.board().path("visits").path(0);
    assertThat(waiting.path("state").asText()).isEqualTo("to-register");
    assertThat(waiting.path("registerBy").asText()).isEqualTo("2026-11-24T01:15:00.000Z");

    JsonNode done =
        hall.screen("cashier", "counter")
            .post("/api/visits/1/register", Map.of("purpose", "取款", "sealNo", "封 12"))
            .body();
    assertThat(done.path("state").asText()).isEqualTo("registered");
    assertThat(done.path("register").path("sealNo").asText()).isEqualTo("封 12");
    assertThat(done.path("register").path("late").asBoolean()).isFalse();
    assertThat(lead.post("/api/visits/1/register", Map.of("purpose", "取款", "sealNo", "")).status())
        .isEqualTo(409);
  }

  @Test
  void aBookingHasAMarginAndTurnsLiveByTimeAlone() {
    Map<String, Object> booking = walkUp("cash-door");
    booking.put("from", "2026-11-24T03:00:00Z");
    JsonNode grant = lead.post("/api/grants", booking).body();
    assertThat(grant.path("from").asText()).isEqualTo("2026-11-24T02:30:00.000Z");
    assertThat(grant.path("until").asText()).isEqualTo("2026-11-24T03:30:00.000Z");
    assertThat(grant.path("state").asText()).isEqualTo("coming");

    try (TestingStream stream = new TestingStream(lead, "")) {
      await().until(() -> stream.named("beat").size() > 1);
      hall.clock.advance(Duration.ofMinutes(91));
      await().until(() -> !stream.named("grant").isEmpty());
      assertThat(stream.named("grant").getFirst().data().path("state").asText()).isEqualTo("live");
      assertThat(stream.named("grant").getFirst().id()).isEqualTo(-1);
    }
  }

  @Test
  void aStandingGrantNeedsABadgeWhoseNumberGoesNowhere() {
    Map<String, Object> standing = walkUp("cash-door");
    standing.put("kind", "standing");
    standing.put("class", "cashier");
    standing.put("subject", "s-cashier");
    TestingScreen.Reply without = lead.post("/api/grants", standing);
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("credential", "until");

    standing.put("credential", "0004711");
    standing.put("until", "2026-11-24T09:00:00Z");
    TestingScreen.Reply given = lead.post("/api/grants", standing);
    assertThat(given.status()).isEqualTo(201);
    assertThat(given.text()).doesNotContain("0004711");
    assertThat(hall.store.facts().toString()).doesNotContain("0004711");

    String card = CardNumber.of("0004711").orElseThrow();
    hall.hear(TestingPlan.READER, new Reading.Badge("c-" + Integer.toHexString(card.hashCode())));
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    assertThat(lead.board().path("alerts")).isEmpty();
  }

  @Test
  void revokingIsShownAndTheOpeningAfterwardsIsAnAlert() {
    lead.post("/api/grants", walkUp("cash-door"));
    assertThat(lead.post("/api/grants/1/revoke", Map.of()).body().path("state").asText())
        .isEqualTo("revoked");
    assertThat(lead.post("/api/grants/1/revoke", Map.of()).status()).isEqualTo(409);
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    assertThat(lead.board().path("alerts").path(0).path("sentence").path("zh").asText())
        .contains("撤销");
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

  private static JsonNode place(JsonNode board, String id) {
    for (JsonNode place : board.path("places")) {
      if (place.path("id").asText().equals(id)) {
        return place;
      }
    }
    throw new AssertionError("no place " + id);
  }
}
