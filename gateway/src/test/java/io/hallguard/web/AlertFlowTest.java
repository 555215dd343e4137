package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Recorded;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertFlowTest {
  private TestingHall hall;
  private TestingScreen guard;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    guard = hall.screen("guard", "guard-room");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void anOpeningWithoutAGrantIsShownWithAllThatIsKnown() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    JsonNode alert = guard.board().path("alerts").path(0);

    assertThat(alert.path("kind").asText()).isEqualTo("entry-without-grant");
    assertThat(alert.path("state").asText()).isEqualTo("unacknowledged");
    assertThat(alert.path("clauses").toString()).isEqualTo("[\"四.1.2\",\"四.2.4\"]");
    assertThat(alert.path("raisedAt").asText()).isEqualTo("2026-11-24T01:00:00.000Z");
    assertThat(alert.path("calls").toString()).contains("guard-room").doesNotContain("counter");
    assertThat(alert.path("audience").toString()).contains("counter").doesNotContain("public");
    assertThat(alert.path("times").asInt()).isEqualTo(1);
    assertThat(alert.path("certain").asBoolean()).isTrue();
    assertThat(alert.path("facts").size()).isPositive();
    assertThat(alert.path("facts").path(0).path("text").path("zh").asText()).isNotBlank();
    assertThat(alert.path("acknowledged").isNull()).isTrue();
    assertThat(alert.path("needsReset").asBoolean()).isFalse();
  }

  @Test
  void itIsTakenOnceAndASecondPersonIsToldSo() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    TestingScreen.Reply taken = guard.post("/api/alerts/1/acknowledge", Map.of());
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.body().path("state").asText()).isEqualTo("acknowledged");
    assertThat(taken.body().path("acknowledged").path("name").asText()).isEqualTo("张guard");

    assertThat(guard.post("/api/alerts/1/acknowledge", Map.of()).status()).isEqualTo(200);
    TestingScreen.Reply late =
        hall.screen("lead", "back-office").post("/api/alerts/1/acknowledge", Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.header("content-type")).startsWith("application/problem+json");
    assertThat(late.body().path("title").asText()).isEqualTo("Conflict");
    assertThat(late.body().path("detail").asText()).isEqualTo(late.en());
    assertThat(late.zh()).isEqualTo("第 1 号报警已有人确认。");
  }

  @Test
  void aHoldUpIsResetByHandWithAReasonThatStaysOutsideTheJournal() {
    hall.pressHoldUp();
    assertThat(guard.board().path("alerts").path(0).path("needsReset").asBoolean()).isTrue();
    assertThat(guard.post("/api/alerts/1/reset", Map.of("reason", "演习")).status()).isEqualTo(409);
    guard.post("/api/alerts/1/acknowledge", Map.of());

    assertThat(guard.post("/api/alerts/1/reset", Map.of("reason", "  ")).status()).isEqualTo(400);
    TestingScreen.Reply reset = guard.post("/api/alerts/1/reset", Map.of("reason", " 误按 "));
    assertThat(reset.status()).isEqualTo(200);
    assertThat(reset.body().path("state").asText()).isEqualTo("closed");
    assertThat(reset.body().path("reset").path("reason").asText()).isEqualTo("误按");
    assertThat(hall.store.facts().toString()).doesNotContain("误按");
    assertThat(hall.store.texts()).hasSize(1);
    assertThat(hall.store.texts().getFirst().ref().digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    TestingScreen.Reply reply = guard.post("/api/alerts/7/acknowledge", Map.of());
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.zh()).isEqualTo("没有第 7 号报警。");
    assertThat(guard.post("/api/alerts/0/acknowledge", Map.of()).status()).isEqualTo(404);
    assertThat(guard.post("/api/alerts/x/acknowledge", Map.of()).status()).isEqualTo(404);
    assertThat(guard.post("/api/alerts/999999999999999999999/shown", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void anUnlatchedAlertNeedsNoReset() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    assertThat(guard.post("/api/alerts/1/reset", Map.of("reason", "好")).status()).isEqualTo(422);
  }

  @Test
  void aScreenThatShowsItSettlesTheNewestNoticeOfTheBoards() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    assertThat(guard.post("/api/alerts/1/shown", Map.of()).status()).isEqualTo(204);
    assertThat(guard.post("/api/alerts/1/shown", Map.of()).status()).isEqualTo(204);
    long raised = seq(AlertFact.AlertRaised.class);
    assertThat(told()).containsExactly(new NoticeId(raised, NoticeId.Channel.BOARD));

    // It happens again after a quiet while and calls again: another notice is owed.
    hall.contact(TestingPlan.DOOR, Position.CLOSED);
    hall.clock.advance(Duration.ofSeconds(40));
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    guard.post("/api/alerts/1/shown", Map.of());
    long joined = seq(AlertFact.AlertJoined.class);
    assertThat(told()).last().isEqualTo(new NoticeId(joined, NoticeId.Channel.BOARD));

    JsonNode receipt = guard.board().path("alerts").path(0).path("told").path(0);
    assertThat(receipt.path("channel").asText()).isEqualTo("board");
    assertThat(receipt.path("receiver").path("screen").asText()).isEqualTo("guard-room");
    assertThat(receipt.path("receiver").path("name").asText()).isEqualTo("张guard");
  }

  @Test
  void whenTheJournalCannotBeWrittenNothingIsDoneAndThePersonIsTold() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    hall.store.fail(true);
    TestingScreen.Reply reply = guard.post("/api/alerts/1/acknowledge", Map.of());
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.zh()).contains("没有生效");
    hall.store.fail(false);
    assertThat(guard.board().path("alerts").path(0).path("state").asText())
        .isEqualTo("unacknowledged");
    assertThat(guard.post("/api/alerts/1/acknowledge", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void tamperOfASecuredPointIsLatched() {
    hall.hear(TestingPlan.DOOR, new Reading.Tamper(Reading.Activation.ACTIVE));
    JsonNode alert = guard.board().path("alerts").path(0);
    assertThat(alert.path("kind").asText()).isEqualTo("tamper");
    assertThat(alert.path("latched").asBoolean()).isTrue();
  }

  private List<NoticeId> told() {
    return hall.store.facts().stream()
        .map(Recorded::fact)
        .filter(AlertFact.AlertTold.class::isInstance)
        .map(fact -> ((AlertFact.AlertTold) fact).notice())
        .toList();
  }

  private long seq(Class<? extends AlertFact> type) {
    return hall.store.facts().stream()
        .filter(fact -> type.isInstance(fact.fact()))
        .mapToLong(Recorded::seq)
        .max()
        .orElseThrow();
  }
}
