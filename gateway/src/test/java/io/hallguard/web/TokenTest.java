package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program reads with a token what its scopes name, and nothing else. */
class TokenTest {
  private TestingHall hall;
  private TestingScreen admin;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.enter(Role.ADMIN, Role.LEAD);
    admin = hall.screen("admin", "back-office");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void aTokenReadsWhatItsScopeNames() {
    String token = issue("read-board");
    assertThat(get("/api/board", token)).isEqualTo(200);
    for (String path : List.of("/api/people", "/api/duty", "/api/stream", "/metrics")) {
      assertThat(get(path, token)).as(path).isEqualTo(403);
    }
    assertThat(get("/api/board", issue("read-register"))).isEqualTo(403);
    assertThat(get("/metrics", issue("read-metrics"))).isEqualTo(200);
    assertThat(get("/api/board", "hg_nothing")).isEqualTo(401);
  }

  @Test
  void aTokenNeverActs() {
    String token = issue("read-board");
    assertThat(send("/api/alerts/1/acknowledge", token, true)).isEqualTo(403);
    assertThat(send("/api/session/password", token, true)).isEqualTo(403);
  }

  @Test
  void aTokenEndsWithItsPersonOrByItself() {
    String token = issue("read-board");
    hall.enter(Role.GUARD);
    assertThat(admin.post("/api/people/s-lead/leave", Map.of()).status()).isEqualTo(200);
    assertThat(get("/api/board", token)).isEqualTo(401);
  }

  @Test
  void whatIsStoredIsNoToken() {
    String token = issue("read-board");
    assertThat(hall.store.facts()).noneMatch(fact -> fact.toString().contains(token));
    assertThat(admin.get("/api/people").text()).doesNotContain(token);
  }

  private String issue(String scope) {
    TestingScreen.Reply reply =
        admin.post("/api/people/s-lead/tokens", Map.of("scopes", List.of(scope)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body().path("token").asText();
  }

  private int get(String path, String token) {
    return send(path, token, false);
  }

  private int send(String path, String token, boolean post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(hall.address + path))
            .header("Authorization", "Bearer " + token);
    if (post) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.sendAsync(request.build(), BodyHandlers.ofString())
          .orTimeout(30, TimeUnit.SECONDS)
          .join()
          .statusCode();
    }
  }
}
