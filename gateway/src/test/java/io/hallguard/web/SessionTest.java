package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
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
  void aLoginTellsThePageWhatItMayDo() {
    TestingScreen screen = hall.screen();
    TestingScreen.Reply reply = screen.logIn("lead", TestingAccounts.PASSWORD, "back-office");

    assertThat(reply.status()).isEqualTo(200);
    JsonNode session = reply.body();
    assertThat(session.path("subject").asText()).isEqualTo("s-lead");
    assertThat(session.path("screen").asText()).isEqualTo("back-office");
    assertThat(texts(session.path("roles"))).containsExactly("lead");
    assertThat(texts(session.path("may")))
        .contains("acknowledge", "reset", "grant", "register", "end-visit", "review-day")
        .doesNotContain("manage-people");
    assertThat(reply.header("set-cookie"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Secure");
    assertThat(screen.get("/api/session").body()).isEqualTo(session);
  }

  @Test
  void twoSessionsShareNoSecret() {
    TestingScreen one = hall.screen("guard", "guard-room");
    TestingScreen other = hall.screen("guard", "guard-room");
    assertThat(one.cookie()).isNotEqualTo(other.cookie()).hasSizeGreaterThan(43);
  }

  @Test
  void aWrongPasswordAnUnknownLoginAndADisabledAccountLookTheSame() {
    hall.accounts.disable("auditor");
    TestingScreen.Reply wrong = hall.screen().logIn("lead", "falsch", "counter");
    TestingScreen.Reply unknown = hall.screen().logIn("nobody", "falsch", "counter");
    TestingScreen.Reply disabled =
        hall.screen().logIn("auditor", TestingAccounts.PASSWORD, "counter");

    assertThat(List.of(wrong.status(), unknown.status(), disabled.status())).containsOnly(401);
    assertThat(List.of(wrong.text(), unknown.text(), disabled.text())).containsOnly(wrong.text());
    assertThat(wrong.zh()).isNotBlank();
    assertThat(wrong.en()).startsWith("Expected");
  }

  @Test
  void afterFiveFailuresTheLoginWaitsAndTheWaitDoubles() {
    for (int i = 0; i < 5; i++) {
      assertThat(hall.screen().logIn("lead", "wrong", "counter").status()).isEqualTo(401);
    }
    TestingScreen.Reply waits = hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter");
    assertThat(waits.status()).isEqualTo(429);
    assertThat(waits.header("retry-after")).isEqualTo("30");
    assertThat(waits.zh()).contains("30 秒");

    hall.clock.advance(Duration.ofSeconds(30));
    assertThat(hall.screen().logIn("lead", "wrong", "counter").status()).isEqualTo(401);
    assertThat(hall.screen().logIn("lead", "wrong", "counter").header("retry-after"))
        .isEqualTo("60");

    hall.clock.advance(Duration.ofSeconds(60));
    assertThat(hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(200);
  }

  @Test
  void manyLoginsTriedFromOneAddressWaitAsWell() {
    for (int i = 0; i < 5; i++) {
      assertThat(hall.screen().logIn("guess-" + i, "wrong", "counter").status()).isEqualTo(401);
    }
    assertThat(hall.screen().logIn("guard", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(429);
  }

  @Test
  void withoutASessionNothingIsShown() {
    for (String path : List.of("/api/board", "/api/stream")) {
      TestingScreen.Reply reply = hall.screen().get(path);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.header("content-type")).startsWith("application/problem+json");
    }
  }

  @Test
  void aPageMayAskWhoIsLoggedInBeforeAnybodyIs() {
    TestingScreen.Reply reply = hall.screen().get("/api/session");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.text()).isEmpty();
  }

  @Test
  void anUnsafeRequestWithoutTheTokenIsRefused() {
    TestingScreen lead = hall.screen("lead", "back-office");
    lead.forgetToken();
    assertThat(lead.post("/api/grants", Map.of()).status()).isEqualTo(403);
    assertThat(lead.delete("/api/session").status()).isEqualTo(403);
    assertThat(lead.get("/api/board").status()).isEqualTo(200);
  }

  @Test
  void loggingOutEndsTheSession() {
    TestingScreen guard = hall.screen("guard", "guard-room");
    assertThat(guard.delete("/api/session").status()).isEqualTo(204);
    assertThat(guard.get("/api/board").status()).isEqualTo(401);
  }

  @Test
  void anIdleSessionEndsAfterTwelveHours() {
    TestingScreen guard = hall.screen("guard", "guard-room");
    hall.clock.advance(Duration.ofHours(11));
    assertThat(guard.get("/api/session").status()).isEqualTo(200);
    hall.clock.advance(Duration.ofHours(11));
    assertThat(guard.get("/api/session").status()).isEqualTo(200);
    hall.clock.advance(Duration.ofHours(12));
    assertThat(guard.get("/api/session").status()).isEqualTo(204);
  }

  @Test
  void anOpenStreamKeepsTheSessionUntilItsAbsoluteEnd() {
    TestingScreen guard = hall.screen("guard", "guard-room");
    try (TestingStream stream = new TestingStream(guard, "")) {
      for (int hours = 0; hours < 20; hours += 10) {
        int beats = stream.named("beat").size();
        hall.clock.advance(Duration.ofHours(10));
        await().until(() -> stream.named("beat").size() > beats + 1);
      }
      assertThat(stream.named("bye")).isEmpty();
      hall.clock.advance(Duration.ofHours(4));
      await().until(() -> !stream.named("bye").isEmpty());
      await().until(stream::ended);
    }
    assertThat(guard.get("/api/session").status()).isEqualTo(204);
  }

  @Test
  void aDisabledAccountIsLoggedOutAtOnce() {
    TestingScreen guard = hall.screen("guard", "guard-room");
    hall.accounts.disable("guard");
    assertThat(guard.get("/api/board").status()).isEqualTo(401);
  }

  @Test
  void atAPublicScreenNothingMayBeDone() {
    TestingScreen lead = hall.screen();
    JsonNode session = lead.logIn("lead", TestingAccounts.PASSWORD, "public").body();
    assertThat(texts(session.path("may"))).isEmpty();
    assertThat(lead.post("/api/grants", Map.of()).status()).isEqualTo(403);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
