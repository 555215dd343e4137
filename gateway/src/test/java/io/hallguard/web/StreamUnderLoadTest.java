package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.state.Visit;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost or reordered, whatever comes and goes meanwhile. */
class StreamUnderLoadTest {
  private static final int RECONNECTS = 25;

  /** The machine that tests may have other things to do. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

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
  void aScreenThatIsCutAgainAndAgainEndsWithWhatTheBoardShows() {
    JsonNode start = guard.board();
    Map<String, JsonNode> page = new HashMap<>();
    keep(page, start);
    long seen = start.path("seq").asLong();
    Semaphore permits = new Semaphore(0);
    Thread devices = Thread.ofVirtual().start(() -> busy(permits, 2 * RECONNECTS));

    for (int i = 0; i < RECONNECTS; i++) {
      int wanted = 1 + i * 7 % 40;
      permits.release(2);
      try (TestingStream stream = new TestingStream(guard, "?after=" + seen)) {
        await()
            .atMost(PATIENCE)
            .until(() ->
                stream.numbered().size() >= wanted || stream.lastId() == hall.loop.state().seq());
        seen = follow(page, stream, seen);
      }
    }
    await().atMost(PATIENCE).until(() -> !devices.isAlive());
    hall.contact(TestingPlan.DOOR, Position.OPEN);

    long end = hall.loop.state().seq();
    try (TestingStream stream = new TestingStream(guard, "?after=" + seen)) {
      await().atMost(PATIENCE).until(() -> stream.lastId() == end);
      assertThat(follow(page, stream, seen)).isEqualTo(end);
    }
    Map<String, JsonNode> board = new HashMap<>();
    keep(board, guard.board());
    assertThat(page).containsAllEntriesOf(board);
  }

  @Test
  void liveEventsComeInOrderAndNoneIsMissing() {
    Thread devices = Thread.ofVirtual().start(() -> busy(new Semaphore(20), 20));
    long joined = hall.loop.state().seq();
    try (TestingStream stream = new TestingStream(guard, "?after=" + joined)) {
      await().atMost(PATIENCE).until(() -> !devices.isAlive());
      hall.contact(TestingPlan.DOOR, Position.CLOSED);
      hall.contact(TestingPlan.DOOR, Position.OPEN);
      long end = hall.loop.state().seq();
      await().atMost(PATIENCE).until(() -> stream.lastId() == end);

      assertThat(stream.numbered()).extracting(TestingStream.Event::id).isSorted();
      Map<String, JsonNode> page = new HashMap<>();
      assertThat(follow(page, stream, joined)).isEqualTo(end);
      for (Visit visit : hall.loop.state().visits().values()) {
        if (visit.seq() > joined) {
          assertThat(page)
              .hasEntrySatisfying(
                  "visit/" + visit.id(),
                  view -> assertThat(view.path("seq").asLong()).isEqualTo(visit.seq()));
        }
      }
    }
  }

  /** Doors, boxes and buttons that never rest while they are permitted. */
  private void busy(Semaphore permits, int rounds) {
    for (int i = 0; i < rounds; i++) {
      permits.acquireUninterruptibly();
      rounds(hall, 10);
    }
  }

  static void rounds(TestingHall hall, int count) {
    for (int i = 0; i < count; i++) {
      Position to = i % 2 == 0 ? Position.OPEN : Position.CLOSED;
      var door = hall.submit(TestingPlan.DOOR, new Reading.Contact(to));
      var box = hall.submit(TestingPlan.BOX, new Reading.Contact(to));
      if (i % 5 == 0) {
        hall.pressHoldUp();
      }
      hall.hear(TestingPlan.MAINS, new Reading.Battery(i % 100));
      if (!door.isDone() || !box.isDone()) {
        throw new AssertionError("The loop answers in order");
      }
    }
  }

  private static long follow(Map<String, JsonNode> page, TestingStream stream, long seen) {
    long last = seen;
    for (TestingStream.Event event : stream.numbered()) {
      page.put(event.name() + "/" + event.data().path("id").asText(), event.data());
      last = event.id();
    }
    return last;
  }

  private static void keep(Map<String, JsonNode> page, JsonNode board) {
    Map.of(
            "alerts", "alert",
            "places", "place",
            "devices", "device",
            "visits", "visit",
            "troubles", "trouble")
        .forEach((list, name) ->
            board
                .path(list)
                .forEach(view -> page.put(name + "/" + view.path("id").asText(), view)));
  }
}
