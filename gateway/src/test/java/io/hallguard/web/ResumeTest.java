package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever a screen is cut, it ends with what the board shows. */
class ResumeTest {
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
  void afterAnyEventOfAReplay() {
    aBusyHour();
    List<TestingStream.Event> all = replay(0);
    Map<String, JsonNode> whole = page(all);
    assertThat(whole).hasSizeGreaterThan(20);
    for (int cut = 1; cut < all.size(); cut++) {
      Map<String, JsonNode> page = page(all.subList(0, cut));
      page.putAll(page(replay(all.get(cut - 1).id())));
      assertThat(page).as("cut after %d events", cut).isEqualTo(whole);
    }
  }

  @Test
  void fromAnyPlaceInTheJournal() {
    try (TestingStream live = new TestingStream(guard, "")) {
      await().until(() -> !live.named("beat").isEmpty());
      long start = hall.loop.state().seq();
      aBusyHour();
      await().until(() -> live.lastId() == hall.loop.state().seq());
      Map<String, JsonNode> whole = page(live.numbered());
      for (long seq = start; seq <= hall.loop.state().seq(); seq++) {
        long cut = seq;
        Map<String, JsonNode> page =
            page(live.numbered().stream().filter(event -> event.id() <= cut).toList());
        page.putAll(page(replay(seq)));
        assertThat(page).as("cut at %d", seq).containsAllEntriesOf(whole);
      }
    }
  }

  private void aBusyHour() {
    for (int i = 0; i < 4; i++) {
      hall.contact(TestingPlan.DOOR, Position.OPEN);
      hall.contact(TestingPlan.BOX, Position.OPEN);
      hall.hear(TestingPlan.LAMP, new Reading.BatteryLow(i % 2 == 0));
      hall.pressHoldUp();
      hall.clock.advance(Duration.ofMinutes(5));
      hall.contact(TestingPlan.BOX, Position.CLOSED);
      hall.contact(TestingPlan.DOOR, Position.CLOSED);
      guard.post("/api/alerts/%d/acknowledge".formatted(i + 1), Map.of());
    }
  }

  /** What is sent from there up to the present end. */
  private List<TestingStream.Event> replay(long after) {
    long end = hall.loop.state().seq();
    try (TestingStream stream = new TestingStream(guard, "?after=" + after)) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .until(() ->
              stream.numbered().stream().anyMatch(event -> event.id() == end)
                  && !stream.named("beat").isEmpty());
      return List.copyOf(stream.numbered());
    }
  }

  private static Map<String, JsonNode> page(List<TestingStream.Event> events) {
    Map<String, JsonNode> page = new HashMap<>();
    events.forEach(
        event -> page.put(event.name() + "/" + event.data().path("id").asText(), event.data()));
    return page;
  }
}
