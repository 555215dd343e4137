package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.Role;
import io.hallguard.web.session.TestingTotp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password alone does not let anybody in who has set up an authenticator app. */
class SecondFactorTest {
  private TestingHall hall;
  private TestingScreen lead;
  private String secret = "";
  private List<String> recovery = List.of();

  @BeforeEach
  void setUp() throws WebStartFailed {
    hall = new TestingHall();
    hall.enter(Role.ADMIN, Role.LEAD);
    lead = hall.screen("lead", "back-office");
    JsonNode offer =
        lead.post("/api/session/totp", Map.of("password", TestingAccounts.PASSWORD)).body();
    secret = offer.path("secret").asText();
    assertThat(offer.path("uri").asText())
        .startsWith("otpauth://totp/HallGuard%20hall-1:lead?secret=" + secret);
    assertThat(confirm("000000").status()).isEqualTo(422);
    assertThat(hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(200);
    TestingScreen.Reply confirmed = confirm(code());
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    recovery = confirmed.body().path("recovery").valueStream().map(JsonNode::asText).toList();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void thePasswordAloneIsAskedForTheCode() {
    TestingScreen.Reply reply = hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body().path("type").asText()).isEqualTo("urn:hallguard:second-factor");
    assertThat(logIn("000000").status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordDoesNotTellThatThereIsACode() {
    TestingScreen.Reply reply = hall.screen().logIn("lead", "falsch", "counter");
    assertThat(reply.body().path("type").asText()).isEqualTo("about:blank");
  }

  @Test
  void aCodeCountsOnce() {
    // The code that confirmed the app is used up as well.
    assertThat(logIn(code()).status()).isEqualTo(401);
    hall.clock.advance(Duration.ofSeconds(30));
    assertThat(logIn(code()).status()).isEqualTo(200);
    assertThat(logIn(code()).status()).isEqualTo(401);
  }

  @Test
  void aRecoveryCodeCountsOnceHoweverItIsTyped() {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    assertThat(logIn(recovery.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ")).status())
        .isEqualTo(200);
    assertThat(logIn(recovery.get(3)).status()).isEqualTo(401);
    assertThat(logIn(recovery.get(4)).status()).isEqualTo(200);
  }

  @Test
  void itEndsWithThePassword() {
    assertThat(lead.post("/api/session/totp/end", Map.of("password", "falsch")).status())
        .isEqualTo(422);
    Map<String, Object> password = Map.of("password", TestingAccounts.PASSWORD);
    assertThat(lead.post("/api/session/totp/end", password).status()).isEqualTo(204);
    assertThat(lead.post("/api/session/totp/end", password).status()).isEqualTo(409);
    assertThat(hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(200);
  }

  private String code() {
    return TestingTotp.code(secret, hall.clock.now().wall());
  }

  private TestingScreen.Reply confirm(String code) {
    return lead.post("/api/session/totp/confirm", Map.of("code", code));
  }

  private TestingScreen.Reply logIn(String code) {
    return hall.screen().logInWithCode("lead", TestingAccounts.PASSWORD, code);
  }
}
