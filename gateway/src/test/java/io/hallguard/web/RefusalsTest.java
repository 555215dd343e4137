package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.RequestFact.AttemptRefused;
import io.hallguard.core.event.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Refusals that must hold whatever the tables say, written by hand. Those of tokens, proofs, second
 * factors, leavers and the last administrator stand in {@link TokenTest}, {@link ProofTest}, {@link
 * SecondFactorTest} and {@link PeopleTest}.
 */
class RefusalsTest {
  private TestingHall hall;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    hall.enter(Role.values());
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void aCashierApprovesNothing() {
    TestingScreen cashier = hall.screen("cashier", "counter");
    ask(cashier);
    refused(cashier.post("/api/requests/1/approve", Map.of()), 403);
  }

  @Test
  void nobodyApprovesTheirOwnRequest() {
    TestingScreen lead = hall.screen("lead", "back-office");
    ask(lead);
    refused(lead.post("/api/requests/1/approve", Map.of()), 403);
    assertThat(hall.loop.state().grants()).isEmpty();
  }

  @Test
  void theDeputyDoesNotApproveWhileTheLeadIsThere() {
    ask(hall.screen("cashier", "counter"));
    refused(hall.screen("deputy", "counter").post("/api/requests/1/approve", Map.of()), 403);
  }

  @Test
  void anAuditorResetsNothing() {
    hall.pressHoldUp();
    TestingScreen auditor = hall.screen("auditor", "back-office");
    assertThat(auditor.post("/api/alerts/1/reset", Map.of("reason", "误按")).status()).isEqualTo(403);
    assertThat(auditor.post("/api/alerts/1/acknowledge", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void anAdministratorGivesNoGrantAndALeadManagesNobody() {
    ask(hall.screen("cashier", "counter"));
    refused(hall.screen("admin", "back-office").post("/api/requests/1/approve", Map.of()), 403);
    TestingScreen lead = hall.screen("lead", "back-office");
    assertThat(lead.get("/api/people").status()).isEqualTo(403);
    refused(lead.post("/api/people/s-guard/roles", Map.of("roles", List.of("lead"))), 403);
  }

  @Test
  void anExpiredSessionDoesNothing() {
    TestingScreen lead = hall.screen("lead", "back-office");
    ask(hall.screen("cashier", "counter"));
    hall.clock.advance(Duration.ofHours(24));
    assertThat(lead.post("/api/requests/1/approve", Map.of()).status()).isEqualTo(401);
    assertThat(lead.post("/api/session/proof", Map.of("password", "x")).status()).isEqualTo(401);
    assertThat(hall.loop.state().grants()).isEmpty();
  }

  private void refused(TestingScreen.Reply reply, int status) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(hall.store.facts()).anyMatch(fact -> fact.fact() instanceof AttemptRefused);
  }

  private static void ask(TestingScreen screen) {
    Map<String, Object> question =
        new HashMap<>(
            Map.of(
                "kind", "visit",
                "class", "staff",
                "name", "李四",
                "places", List.of("box-1"),
                "escort", "s-staff",
                "purpose", "检修"));
    TestingScreen.Reply reply = screen.post("/api/requests", question);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }
}
