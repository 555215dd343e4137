package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.LinkState;
import io.hallguard.drivers.signal.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsTest {
  private TestingHall hall;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void itIsReadyWithItsLinkAway() {
    var linked = hall.link(LinkState.OFFLINE, "connection refused");
    TestingScreen.Reply reply = hall.screen().get("/readyz");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().path("ready").asBoolean()).isTrue();
    assertThat(reply.body().path("links").path(0).path("state").asText()).isEqualTo("offline");

    JsonNode board = hall.screen("guard", "guard-room").board();
    assertThat(board.path("links").path(0).path("why").path("en").asText())
        .isEqualTo("connection refused");
    assertThat(board.path("troubles").path(0).path("kind").asText()).isEqualTo("mqtt-offline");
    assertThat(board.path("troubles").path(0).path("about").path("kind").asText())
        .isEqualTo("hall");
    assertThat(linked.facts()).isNotEmpty();
  }

  @Test
  void itIsNotReadyWithoutItsJournal() {
    hall.store.fail(true);
    var held = hall.submit(TestingPlan.LAMP, new Reading.Lamp(Reading.Glow.LIT));
    await().until(() -> hall.screen().get("/readyz").status() == 503);
    assertThat(hall.screen().get("/readyz").body().path("journal").path("writable").asBoolean())
        .isFalse();
    assertThat(hall.screen().get("/healthz").status()).isEqualTo(200);
    hall.store.fail(false);
    await().until(() -> hall.screen().get("/readyz").status() == 200);
    assertThat(held.join().facts()).isNotEmpty();
  }

  @Test
  void itIsNotReadyWithoutItsLoop() {
    hall.loopAlive.set(false);
    TestingScreen.Reply reply = hall.screen().get("/readyz");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body().path("loop").path("alive").asBoolean()).isFalse();
  }

  @Test
  void requestsAreTimedByRouteAndStatus() {
    hall.screen("guard", "guard-room").board();
    assertThat(hall.screen().get("/api/board").status()).isEqualTo(401);
    String metrics = hall.screen().get("/metrics").text();
    assertThat(metrics)
        .contains(
            "hallguard_http_requests_seconds_count{method=\"GET\",route=\"/api/board\",status=\"200\"}")
        .contains("route=\"/api/board\",status=\"401\"")
        .contains("hallguard_stream_screens 0.0");
  }

  @Test
  void theDocumentIsServed() {
    TestingScreen.Reply reply = hall.screen().get("/api/openapi.yaml");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).startsWith("openapi: 3.1");
  }
}
