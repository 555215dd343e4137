package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.event.IdentityFact.DuressGiven;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.web.session.Sessions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent asks for a fresh proof of who gives it. */
class ProofTest {
  private static final Map<String, Object> VISITOR =
      Map.of(
          "kind", "visit",
          "class", "repair",
          "name", "李四",
          "places", List.of("box-1"),
          "escort", "s-staff",
          "purpose", "检修");

  private TestingHall hall;
  private TestingScreen lead;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    hall.enter(Role.ADMIN, Role.LEAD, Role.CASHIER);
    lead = hall.screen("lead", "back-office").withoutProof();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void withoutAProofNothingIsGranted() {
    TestingScreen.Reply reply = lead.post("/api/grants", VISITOR);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().path("type").asText()).isEqualTo("urn:hallguard:proof");
    assertThat(reply.zh()).isNotBlank();
    assertThat(reply.en()).startsWith("Expected");
    assertThat(hall.loop.state().grants()).isEmpty();
  }

  @Test
  void aProofLastsAMinuteAndForItsSessionOnly() {
    assertThat(prove("password", TestingAccounts.PASSWORD).status()).isEqualTo(204);
    assertThat(lead.post("/api/grants", VISITOR).status()).isEqualTo(201);
    TestingScreen other = hall.screen("lead", "back-office").withoutProof();
    assertThat(other.post("/api/grants", VISITOR).status()).isEqualTo(403);

    hall.clock.advance(Sessions.PROOF_LASTS.minusMillis(1));
    assertThat(lead.post("/api/grants", VISITOR).status()).isEqualTo(201);
    hall.clock.advance(Sessions.PROOF_LASTS);
    assertThat(lead.post("/api/grants", VISITOR).status()).isEqualTo(403);
  }

  @Test
  void whoeverMayNotIsRefusedForThatAndTheAttemptIsKept() {
    TestingScreen cashier = hall.screen("cashier", "counter").withoutProof();
    TestingScreen.Reply reply = cashier.post("/api/grants", VISITOR);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().path("type").asText()).isEqualTo("about:blank");
    assertThat(hall.store.facts()).anyMatch(f -> f.fact().toString().startsWith("AttemptRefused"));
  }

  @Test
  void takingConsentBackAsksForNothing() {
    assertThat(lead.post("/api/grants/99/revoke", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void aWrongProofProvesNothingAndFiveOfThemWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(prove("pin", "0000").status()).isEqualTo(422);
    }
    assertThat(prove("password", TestingAccounts.PASSWORD).status()).isEqualTo(429);
    assertThat(lead.post("/api/grants", VISITOR).status()).isEqualTo(403);
    await()
        .until(() ->
            hall.loop.state().troubles().values().stream()
                .anyMatch(trouble -> trouble.raised().kind().name().equals("SIGN_IN_LOCKED")));
  }

  @Test
  void guessingAtTheLoginPageFromElsewhereKeepsNobodyFromConsenting() throws Exception {
    try (TestingHall proxied =
        new TestingHall(
            WebSettings.defaults("127.0.0.1", 0)
                .behind(Optional.of(URI.create("https://hall.example"))))) {
      TestingScreen there = proxied.screen("lead", "back-office").withoutProof();
      for (int i = 0; i < 6; i++) {
        TestingScreen.Reply guess =
            proxied.screen().logIn("lead", "falsch", "counter", "X-Forwarded-For", "10.9.9.9");
        assertThat(guess.status()).isIn(401, 429);
      }
      assertThat(
              there
                  .post("/api/session/proof", Map.of("password", TestingAccounts.PASSWORD))
                  .status())
          .isEqualTo(204);
    }
  }

  @Test
  void aPinProvesAndADuressPinLooksTheSameAndCallsForHelp() {
    assertThat(pin("pin", "2468").status()).isEqualTo(204);
    assertThat(pin("duress-pin", "2468").status()).isEqualTo(422);
    assertThat(pin("duress-pin", "1357").status()).isEqualTo(204);

    TestingScreen.Reply right = prove("pin", "2468");
    assertThat(right.status()).isEqualTo(204);
    assertThat(duress()).isZero();

    hall.clock.advance(Sessions.PROOF_LASTS);
    TestingScreen.Reply forced = prove("pin", "1357");
    assertThat(forced.status()).isEqualTo(204);
    assertThat(forced.text()).isEqualTo(right.text());
    assertThat(lead.post("/api/grants", VISITOR).status()).isEqualTo(201);
    await().until(() -> duress() == 1);
    assertThat(hall.store.facts()).noneMatch(f -> f.fact() instanceof PersonIdentified);
    assertThat(hall.loop.state().alerts().values())
        .anyMatch(alert -> alert.kind().name().equals("HOLD_UP"));
  }

  @Test
  void theOldPasswordIsNeededForANewOneAndCountsNoMoreAfterwards() {
    TestingScreen elsewhere = hall.screen("lead", "counter");
    assertThat(change("falsch", "ein neues Wort").status()).isEqualTo(422);
    assertThat(change(TestingAccounts.PASSWORD, "ein neues Wort").status()).isEqualTo(204);
    assertThat(hall.screen().logIn("lead", TestingAccounts.PASSWORD, "counter").status())
        .isEqualTo(401);
    assertThat(hall.screen().logIn("lead", "ein neues Wort", "counter").status()).isEqualTo(200);
    assertThat(lead.get("/api/board").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/board").status()).isEqualTo(401);
    assertThat(hall.loop.state().person(new SubjectId("s-lead")).orElseThrow().credentials())
        .hasSize(2);
  }

  private TestingScreen.Reply prove(String field, String value) {
    return lead.post("/api/session/proof", Map.of(field, value));
  }

  private TestingScreen.Reply pin(String kind, String pin) {
    return lead.post(
        "/api/session/pin", Map.of("password", TestingAccounts.PASSWORD, "kind", kind, "pin", pin));
  }

  private TestingScreen.Reply change(String old, String fresh) {
    return lead.post("/api/session/password", Map.of("old", old, "new", fresh));
  }

  private long duress() {
    return hall.store.facts().stream().filter(f -> f.fact() instanceof DuressGiven).count();
  }
}
