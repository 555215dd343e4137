package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hold-up never shows in public nor at the counter, by no way at all. */
class AudienceTest {
  private TestingHall hall;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter", "public"})
  void aHoldUpLeavesNoTraceThere(String audience) {
    TestingScreen screen = hall.screen("lead", audience);
    TestingScreen guards = hall.screen("guard", "guard-room");
    try (TestingStream here = new TestingStream(screen, "");
        TestingStream there = new TestingStream(guards, "")) {
      await().until(() -> !here.named("beat").isEmpty() && !there.named("beat").isEmpty());
      hall.hear(TestingPlan.BUTTON, new Reading.Tamper(Reading.Activation.ACTIVE));
      hall.pressHoldUp();
      hall.hear(TestingPlan.LAMP, new Reading.Lamp(Reading.Glow.LIT));

      await().until(() -> there.named("alert").size() >= 2 && !here.named("place").isEmpty());
      assertThat(here.named("alert")).isEmpty();
      assertThat(here.events().toString()).doesNotContain("hold-up", "button-1", "紧急");
      assertThat(there.events().toString()).contains("hold-up", "button-1");
    }
    String board = screen.get("/api/board").text();
    assertThat(board).doesNotContain("hold-up", "button-1", "紧急");
    assertThat(guards.get("/api/board").text()).contains("hold-up", "button-1");

    try (TestingStream again = new TestingStream(screen, "?after=0")) {
      await().until(() -> !again.named("beat").isEmpty());
      assertThat(again.events().toString()).doesNotContain("hold-up", "button-1", "紧急");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter", "public"})
  void anAnswerToAnActTellsNothingEither(String audience) {
    TestingScreen screen = hall.screen("lead", audience);
    TestingScreen cashier = hall.screen("cashier", audience);
    hall.pressHoldUp();
    for (String act : new String[] {"acknowledge", "shown"}) {
      TestingScreen.Reply real = screen.post("/api/alerts/1/" + act, Map.of());
      TestingScreen.Reply none = screen.post("/api/alerts/2/" + act, Map.of());
      assertThat(real.status()).isEqualTo(404);
      assertThat(real.text().replace('1', '2')).isEqualTo(none.text());
    }
    assertThat(cashier.post("/api/alerts/1/acknowledge", Map.of()).text())
        .isEqualTo(cashier.post("/api/alerts/2/acknowledge", Map.of()).text());
  }

  @Test
  void theCounterSeesTheDoorAndItsAlert() {
    TestingScreen counter = hall.screen("cashier", "counter");
    try (TestingStream stream = new TestingStream(counter, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      hall.contact(TestingPlan.DOOR, Position.OPEN);
      await().until(() -> !stream.named("alert").isEmpty());
      assertThat(stream.named("alert").getFirst().data().path("kind").asText())
          .isEqualTo("entry-without-grant");
      assertThat(stream.named("device")).isEmpty();
    }
    assertThat(counter.board().path("devices")).isEmpty();
    assertThat(counter.board().path("places")).hasSize(7);
  }

  @Test
  void thePublicSeesNothingThatIsGuarded() {
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    var board = hall.screen("lead", "public").board();
    assertThat(board.path("alerts")).isEmpty();
    assertThat(board.path("visits")).isEmpty();
    assertThat(board.path("people")).isEmpty();
    assertThat(board.path("places").findValuesAsText("id"))
        .containsExactlyInAnyOrder("front-door", "lamp-1", "extinguisher-1", "fire-panel", "mains");
  }
}
