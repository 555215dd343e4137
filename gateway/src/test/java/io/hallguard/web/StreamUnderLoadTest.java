package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.state.Visit;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Nothing is lost or reordered, whatever comes and goes meanwhile. */
class StreamUnderLoadTest {
  private static final int RECONNECTS = 25;
  private static final int ROUNDS_MAX = 500;

  @Test
  void aScreenThatIsCutAgainAndAgainEndsWithWhatTheBoardShows() throws WebStartFailed {
    try (TestingHall hall = new TestingHall()) {
      hall.quiet();
      TestingScreen guard = hall.screen("guard", "guard-room");
      JsonNode start = guard.board();
      Map<String, JsonNode> page = new HashMap<>();
      keep(page, start);
      long seen = start.path("seq").asLong();
      AtomicBoolean stop = new AtomicBoolean();
      Thread devices = Thread.ofVirtual().start(() -> busy(hall, stop));

      for (int i = 0; i < RECONNECTS; i++) {
        int wanted = 1 + i * 7 % 40;
        try (TestingStream stream = new TestingStream(guard, "?after=" + seen)) {
          await().until(() -> stream.numbered().size() >= wanted);
          seen = follow(page, stream, seen);
        }
      }
      stop.set(true);
      await().until(() -> !devices.isAlive());
      hall.contact(TestingPlan.DOOR, Position.OPEN);

      long end = hall.loop.state().seq();
      try (TestingStream stream = new TestingStream(guard, "?after=" + seen)) {
        await().until(() -> stream.numbered().stream().anyMatch(event -> event.id() == end));
        follow(page, stream, seen);
      }
      Map<String, JsonNode> board = new HashMap<>();
      keep(board, guard.board());
      assertThat(page).containsAllEntriesOf(board);
    }
  }

  @Test
  void liveEventsComeInOrderAndNoneIsMissing() throws WebStartFailed {
    try (TestingHall hall = new TestingHall()) {
      hall.quiet();
      TestingScreen guard = hall.screen("guard", "guard-room");
      AtomicBoolean stop = new AtomicBoolean();
      Thread devices = Thread.ofVirtual().start(() -> busy(hall, stop));
      long joined = hall.loop.state().seq();
      try (TestingStream stream = new TestingStream(guard, "?after=" + joined)) {
        await().until(() -> stream.numbered().size() > 500);
        stop.set(true);
        await().until(() -> !devices.isAlive());
        hall.contact(TestingPlan.DOOR, Position.CLOSED);
        hall.contact(TestingPlan.DOOR, Position.OPEN);
        long end = hall.loop.state().seq();
        await().until(() -> stream.numbered().getLast().id() == end);
        assertThat(stream.numbered()).extracting(TestingStream.Event::id).isSorted();
        Map<String, JsonNode> page = new HashMap<>();
        long _ = follow(page, stream, joined);
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
  }

  @Test
  void aScreenThatTakesNothingIsDroppedAndTheOthersGoOn() throws WebStartFailed, IOException {
    WebSettings defaults = WebSettings.defaults("127.0.0.1", 0);
    WebSettings small =
        new WebSettings(
            defaults.host(),
            0,
            defaults.tls(),
            defaults.sessionIdle(),
            defaults.sessionAbsolute(),
            defaults.bodyBytesMax(),
            defaults.connectionsMax(),
            defaults.streamsMax(),
            100);
    try (TestingHall hall = new TestingHall(small);
        Socket slow = new Socket()) {
      hall.quiet();
      TestingScreen guard = hall.screen("guard", "guard-room");
      slow.setReceiveBufferSize(4 * 1024);
      slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hall.address.getPort()));
      slow.getOutputStream()
          .write(
              "GET /api/stream HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n\r\n"
                  .formatted(guard.cookie())
                  .getBytes(StandardCharsets.US_ASCII));
      try (TestingStream quick = new TestingStream(guard, "")) {
        await().until(() -> screens(guard) == 2);
        for (int i = 0; i < ROUNDS_MAX && screens(guard) == 2; i++) {
          rounds(hall, 20);
          long end = hall.loop.state().seq();
          await().until(() -> quick.numbered().getLast().id() == end);
        }
        assertThat(screens(guard)).isEqualTo(1);
        assertThat(quick.ended()).isFalse();
      }
    }
  }

  private static int screens(TestingScreen screen) {
    return screen
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith("hallguard_stream_screens "))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  /** Doors, boxes and buttons that never rest. */
  private static void busy(TestingHall hall, AtomicBoolean stop) {
    while (!stop.get()) {
      rounds(hall, 10);
    }
  }

  private static void rounds(TestingHall hall, int count) {
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
