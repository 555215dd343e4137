package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the server believes of who asks, and how much it gives to each. */
class FrontTest {
  private static final String FROM = "X-Forwarded-For";
  private static final WebSettings PLAIN = WebSettings.defaults("127.0.0.1", 0);
  private static final WebSettings BEHIND =
      PLAIN.behind(Optional.of(URI.create("https://hall.example.cn")));

  @Test
  void behindAnHttpsProxyTheCookieTravelsOverTlsOnly() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(BEHIND)) {
      TestingScreen.Reply reply =
          hall.screen().logIn("lead", TestingAccounts.PASSWORD, "back-office");
      assertThat(reply.header("set-cookie")).startsWith("__Host-hallguard=").contains("; Secure");
    }
  }

  @Test
  void behindAProxyEachAddressWaitsForItself() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(BEHIND)) {
      for (int i = 0; i < 5; i++) {
        // What the caller writes itself stands before what the proxy adds.
        guess(hall, i, "10.9.9." + i + ", 10.1.1.7");
      }
      assertThat(guess(hall, 5, "10.9.9.5, 10.1.1.7")).isEqualTo(429);
      assertThat(guess(hall, 6, "10.1.1.8")).isEqualTo(401);
    }
  }

  @Test
  void withoutAProxyNobodyChoosesTheirAddress() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(PLAIN)) {
      for (int i = 0; i < 5; i++) {
        guess(hall, i, "10.1.1." + i);
      }
      assertThat(guess(hall, 5, "10.1.1.5")).isEqualTo(429);
    }
  }

  private static int guess(TestingHall hall, int number, String from) {
    return hall.screen().logIn("guess-" + number, "wrong", "counter", FROM, from).status();
  }

  @Test
  void theMeasurementsAreForThisMachine() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(BEHIND)) {
      assertThat(hall.screen().get("/metrics").status()).isEqualTo(200);
      TestingScreen.Reply passedOn = hall.screen().get("/metrics", FROM, "127.0.0.1");
      assertThat(passedOn.status()).isEqualTo(403);
      assertThat(passedOn.text()).doesNotContain("hallguard_alerts_open");
      assertThat(passedOn.zh()).contains("web.metrics-for");
    }
    try (TestingHall hall = new TestingHall(BEHIND.withMetricsForEveryone(true))) {
      assertThat(hall.screen().get("/metrics", FROM, "10.1.1.7").status()).isEqualTo(200);
    }
  }

  @Test
  void whatAnybodyMayReadDoesNotMoveWhenAButtonIsPressed() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(PLAIN)) {
      List<String> before = List.of(open(hall, "/readyz"), open(hall, "/healthz"));
      assertThat(hall.pressHoldUp().facts()).isNotEmpty();
      assertThat(List.of(open(hall, "/readyz"), open(hall, "/healthz"))).isEqualTo(before);
    }
  }

  private static String open(TestingHall hall, String path) {
    return hall.screen().get(path).text();
  }

  @Test
  void oneSessionHasEightStreams() throws WebStartFailed {
    List<TestingStream> streams = new ArrayList<>();
    try (TestingHall hall = new TestingHall(PLAIN)) {
      TestingScreen guard = hall.screen("guard", "guard-room");
      for (int i = 0; i < PLAIN.streamsPerSessionMax(); i++) {
        streams.add(new TestingStream(guard, ""));
      }
      assertThat(streams).extracting(TestingStream::status).containsOnly(200);
      TestingScreen.Reply refused = guard.get("/api/stream");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.zh()).contains("页面太多");

      try (TestingStream other = new TestingStream(hall.screen("lead", "back-office"), "")) {
        assertThat(other.status()).isEqualTo(200);
      }
      streams.removeLast().close();
      await()
          .untilAsserted(() -> {
            TestingStream again = new TestingStream(guard, "");
            streams.add(again);
            assertThat(again.status()).isEqualTo(200);
          });
    } finally {
      streams.forEach(TestingStream::close);
    }
  }

  /** They may be many and never say a word. */
  @Test
  void aConnectionCountsBeforeItSaysAnything() throws WebStartFailed, IOException {
    List<Socket> silent = new ArrayList<>();
    WebSettings few =
        new WebSettings(
            "127.0.0.1",
            0,
            PLAIN.sessionIdle(),
            PLAIN.sessionAbsolute(),
            PLAIN.bodyBytesMax(),
            3,
            PLAIN.streamsMax(),
            PLAIN.streamsPerSessionMax(),
            PLAIN.streamEventsMax(),
            PLAIN.posts(),
            Optional.empty(),
            false);
    try (TestingHall hall = new TestingHall(few)) {
      for (int i = 0; i < 3; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), hall.address.getPort()));
      }
      try (Socket fourth = new Socket(InetAddress.getLoopbackAddress(), hall.address.getPort())) {
        fourth.setSoTimeout(10_000);
        assertThat(fourth.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
