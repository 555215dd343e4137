package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A screen that does not take what it is sent harms nobody. */
class SlowScreenTest {
  private static final int ROUNDS_MAX = 500;

  @Test
  void oneThatTakesNothingIsDroppedAndTheOthersGoOn() throws WebStartFailed, IOException {
    try (TestingHall hall = new TestingHall(settings(200));
        Socket slow = new Socket()) {
      hall.quiet();
      TestingScreen guard = hall.screen("guard", "guard-room");
      open(slow, hall, guard);
      try (TestingStream quick = new TestingStream(guard, "")) {
        await().atMost(StreamUnderLoadTest.PATIENCE).until(() -> screens(guard) == 2);
        for (int i = 0; i < ROUNDS_MAX && screens(guard) == 2; i++) {
          rounds(hall, quick);
        }
        assertThat(screens(guard)).isEqualTo(1);
        assertThat(quick.ended()).isFalse();
      }
    }
  }

  @Test
  void oneThatOnlyPausesGetsAllOfIt() throws WebStartFailed, IOException {
    try (TestingHall hall = new TestingHall(settings(100_000));
        Socket slow = new Socket()) {
      hall.quiet();
      TestingScreen guard = hall.screen("guard", "guard-room");
      open(slow, hall, guard);
      try (TestingStream quick = new TestingStream(guard, "")) {
        await().atMost(StreamUnderLoadTest.PATIENCE).until(() -> screens(guard) == 2);
        for (int i = 0; i < 60; i++) {
          rounds(hall, quick);
        }
        assertThat(numberedUpTo(slow, "id: " + quick.lastId())).isGreaterThan(300);
        assertThat(screens(guard)).isEqualTo(2);
      }
    }
  }

  private static void open(Socket slow, TestingHall hall, TestingScreen guard) throws IOException {
    slow.setReceiveBufferSize(4 * 1024);
    slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hall.address.getPort()));
    slow.getOutputStream()
        .write(
            "GET /api/stream HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n\r\n"
                .formatted(guard.cookie())
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** How many numbered events come before the last one. */
  private static long numberedUpTo(Socket slow, String last) throws IOException {
    slow.setSoTimeout((int) StreamUnderLoadTest.PATIENCE.toMillis());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
    return in.lines()
        .takeWhile(line -> !line.equals(last))
        .filter(line -> line.startsWith("id: "))
        .count();
  }

  /** Some changes, all of which the quick screen has taken. */
  private static void rounds(TestingHall hall, TestingStream quick) {
    StreamUnderLoadTest.rounds(hall, 5);
    long end = hall.loop.state().seq();
    await().atMost(StreamUnderLoadTest.PATIENCE).until(() -> quick.lastId() == end);
  }

  private static WebSettings settings(int streamEventsMax) {
    WebSettings defaults = WebSettings.defaults("127.0.0.1", 0);
    return new WebSettings(
        defaults.host(),
        defaults.port(),
        defaults.sessionIdle(),
        defaults.sessionAbsolute(),
        defaults.bodyBytesMax(),
        defaults.connectionsMax(),
        defaults.streamsMax(),
        defaults.streamsPerSessionMax(),
        streamEventsMax,
        defaults.posts(),
        defaults.publicAddress(),
        defaults.metricsForEveryone());
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
}
