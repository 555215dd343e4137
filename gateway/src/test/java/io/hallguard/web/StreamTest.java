package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTest {
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
  void whatChangesIsSentWithThePlaceOfItsFactInTheJournal() {
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      hall.contact(TestingPlan.DOOR, Position.OPEN);
      await().until(() -> !stream.named("alert").isEmpty());

      JsonNode alert = stream.named("alert").getFirst().data();
      assertThat(alert).isEqualTo(guard.board().path("alerts").path(0));
      assertThat(stream.named("alert").getFirst().id()).isEqualTo(alert.path("seq").asLong());
      assertThat(stream.named("place").getFirst().data().path("position").asText())
          .isEqualTo("open");
      assertThat(stream.numbered()).extracting(TestingStream.Event::id).isSorted();
    }
  }

  @Test
  void theHeadForbidsCachingAndBuffering() {
    try (TestingStream stream = new TestingStream(guard, "")) {
      var headers = stream.response().headers();
      assertThat(headers.firstValue("content-type")).contains("text/event-stream; charset=utf-8");
      assertThat(headers.firstValue("cache-control")).contains("no-store");
    }
  }

  @Test
  void aBeatTellsTimeTrustPlaceAndTheJournal() {
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      JsonNode beat = stream.named("beat").getFirst().data();
      assertThat(beat.path("at").asText()).isEqualTo("2026-11-24T01:00:00.000Z");
      assertThat(beat.path("trusted").asBoolean()).isTrue();
      assertThat(beat.path("seq").asLong()).isEqualTo(hall.loop.state().seq());
      assertThat(beat.path("journal").path("writable").asBoolean()).isTrue();

      hall.clock.trust(false);
      hall.clock.advance(Duration.ofSeconds(5));
      await().until(() -> !last(stream).path("trusted").asBoolean());
      assertThat(last(stream).path("at").asText()).isEqualTo("2026-11-24T01:00:05.000Z");
    }
  }

  @Test
  void whoComesBackIsSentWhatTheyMissed() {
    long seen = guard.board().path("seq").asLong();
    hall.contact(TestingPlan.DOOR, Position.OPEN);
    hall.contact(TestingPlan.DOOR, Position.CLOSED);
    try (TestingStream stream = new TestingStream(guard, "?after=" + seen)) {
      await().until(() -> !stream.named("alert").isEmpty());
      assertThat(stream.named("alert")).hasSize(1);
      assertThat(stream.named("place").getLast().data().path("position").asText())
          .isEqualTo("closed");
      assertThat(stream.numbered().getLast().id()).isEqualTo(hall.loop.state().seq());
    }
  }

  @Test
  void theHeaderOfABrowserThatReconnectsWins() {
    long end = hall.loop.state().seq();
    TestingScreen.Reply wrong = guard.get("/api/stream?after=x");
    assertThat(wrong.status()).isEqualTo(400);
    try (TestingStream all = new TestingStream(guard, "?after=0");
        TestingStream none = new TestingStream(guard, "?after=" + end)) {
      await().until(() -> all.numbered().size() > 3);
      await().until(() -> none.named("beat").size() > 1);
      // The facts of the sequence that is named come again: a cut may lie between their events.
      assertThat(none.numbered()).extracting(TestingStream.Event::id).containsOnly(end);
    }
  }

  @Test
  void aPlaceThatThisJournalHasNotReachedOrAnotherJournalMeansReset() {
    for (String query : List.of("?after=999999", "?after=1&journal=another")) {
      try (TestingStream stream = new TestingStream(guard, query)) {
        await().until(() -> !stream.named("reset").isEmpty());
      }
    }
    try (TestingStream stream = new TestingStream(guard, "?after=1&journal=journal-1")) {
      await().until(() -> !stream.numbered().isEmpty());
      assertThat(stream.named("reset")).isEmpty();
    }
  }

  @Test
  void aGapThatIsTooLongMeansReset() {
    for (int i = 0; i < 10_100; i++) {
      var _ = hall.submit(TestingPlan.MAINS, new Reading.Battery(i % 50 + 40));
    }
    hall.hear(TestingPlan.MAINS, new Reading.Battery(100));
    try (TestingStream stream = new TestingStream(guard, "?after=1")) {
      await().until(() -> !stream.named("reset").isEmpty());
      assertThat(stream.numbered()).isEmpty();
    }
  }

  @Test
  void aSessionThatEndsEndsItsStream() {
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      assertThat(guard.delete("/api/session").status()).isEqualTo(204);
      await().until(() -> !stream.named("bye").isEmpty());
      await().until(stream::ended);
    }
  }

  @Test
  void aHoldUpGoesOutWhenTheJournalCannotTakeItAndTheBoardsLoadAgainAfterwards() {
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      hall.store.fail(true);
      var pressed = hall.submit(TestingPlan.BUTTON, new Reading.Press(Reading.Gesture.EMERGENCY));
      await().until(() -> !stream.named("alert").isEmpty());
      TestingStream.Event cry = stream.named("alert").getFirst();
      assertThat(cry.id()).isEqualTo(-1);
      assertThat(cry.data().path("notJournaled").asBoolean()).isTrue();
      assertThat(cry.data().path("kind").asText()).isEqualTo("hold-up");
      assertThat(cry.data().path("seq").asLong()).isZero();
      assertThat(guard.board().path("alerts").path(0)).isEqualTo(cry.data());
      assertThat(hall.screen("lead", "counter").board().path("alerts")).isEmpty();
      await().until(() -> !last(stream).path("journal").path("writable").asBoolean());
      try (TestingStream late = new TestingStream(guard, "?after=1")) {
        await().until(() -> late.named("alert").contains(cry));
      }

      hall.store.fail(false);
      await().until(pressed::isDone);
      await().until(() -> !stream.named("reset").isEmpty());
      assertThat(guard.board().path("alerts")).hasSize(1);
      assertThat(guard.board().path("alerts").path(0).path("notJournaled").asBoolean()).isFalse();
    }
  }

  @Test
  void aPressOnAHoldUpThatSomebodyTookGoesOutInItsPlaceWhenTheJournalCannotTakeIt() {
    hall.pressHoldUp();
    long alert = guard.board().path("alerts").path(0).path("id").asLong();
    try (TestingStream stream = new TestingStream(guard, "")) {
      await().until(() -> !stream.named("beat").isEmpty());
      hall.store.fail(true);
      var pressed = hall.submit(TestingPlan.BUTTON, new Reading.Press(Reading.Gesture.EMERGENCY));
      await().until(() -> !stream.named("alert").isEmpty());

      JsonNode cry = stream.named("alert").getFirst().data();
      assertThat(cry.path("notJournaled").asBoolean()).isTrue();
      assertThat(cry.path("id").asLong()).isEqualTo(alert);
      assertThat(cry.path("times").asInt()).isEqualTo(2);
      assertThat(cry.path("seq").asLong())
          .isEqualTo(hall.loop.state().alerts().lastEntry().getValue().seq());
      assertThat(guard.board().path("alerts")).containsExactly(cry);

      hall.store.fail(false);
      await().until(pressed::isDone);
      await().until(() -> !stream.named("reset").isEmpty());
    }
  }

  private static JsonNode last(TestingStream stream) {
    return stream.named("beat").getLast().data();
  }
}
