package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in is bounded, and what is refused is told in one shape. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpEdgesTest {
  private TestingHall hall;
  private TestingScreen lead;

  @BeforeAll
  void open() throws WebStartFailed {
    hall = new TestingHall();
    lead = hall.screen("lead", "back-office");
  }

  @AfterAll
  void close() {
    hall.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"kind\":\"visit\"} {}",
        "{\"kind\":\"visit\",\"kind\":\"standing\"}",
        "\u0000\u0001",
        "{'kind':'visit'}"
      })
  void garbageIsRefusedAsGarbage(String body) {
    TestingScreen.Reply reply = lead.postText("/api/grants", body, "application/json");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.zh()).contains("JSON");
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"kind\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    assertThat(lead.postText("/api/grants", deep, "application/json").status()).isEqualTo(400);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    String large = "{\"purpose\":\"" + "x".repeat(20_000) + "\"}";
    TestingScreen.Reply reply = lead.postText("/api/grants", large, "application/json");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.zh()).isNotBlank();
    assertThat(reply.header("content-security-policy")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"})
  void onlyJsonIsTaken(String type) {
    assertThat(lead.postText("/api/session", "{}", type).status()).isEqualTo(415);
  }

  @Test
  void anUnknownFieldIsNamed() {
    TestingScreen.Reply reply = lead.post("/api/alerts/1/acknowledge", Map.of("force", true));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("fields").path(0).path("field").asText()).isEqualTo("force");
  }

  @Test
  void anUnknownAddressAndAnotherMethodAreToldApart() {
    assertThat(lead.get("/api/nothing").status()).isEqualTo(404);
    assertThat(lead.get("/nothing").status()).isEqualTo(404);
    TestingScreen.Reply method = lead.delete("/api/board");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("content-type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/hall", "/api/board", "/api/nothing", "/healthz", "/nothing.js"})
  void everyAnswerCarriesTheSecurityHeaders(String path) {
    TestingScreen.Reply reply = lead.get(path);
    assertThat(reply.header("content-security-policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                + " 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri"
                + " 'none'; form-action 'self'; frame-ancestors 'none'");
    assertThat(reply.header("permissions-policy")).contains("camera=()", "microphone=()");
    assertThat(reply.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(reply.header("strict-transport-security")).isEmpty();
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("cache-control")).isEqualTo(path.equals("/") ? "no-cache" : "no-store");
  }

  @Test
  void aPageIsServedOnceAndThenConfirmed() {
    TestingScreen.Reply page = lead.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    TestingScreen.Reply again = lead.get("/index.html", "If-None-Match", page.header("etag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../web-api/openapi.yaml",
        "/%2e%2e/web-api/openapi.yaml",
        "/..%2fweb-api/openapi.yaml",
        "/..\\web-api\\openapi.yaml",
        "/./../io/hallguard/web/WebServer.class",
        "//etc/passwd.txt",
        "/web/../../../../etc/hostname.txt",
        "/index.html/",
        "/index.html%00.js",
        "/META-INF/MANIFEST.MF",
        "/.html"
      })
  void noAddressLeadsOutOfTheFolder(String path) throws IOException {
    assertThat(statusOf("GET " + path + " HTTP/1.1")).isIn(400, 404);
  }

  @Test
  void aLineThatIsTooLongIsRefused() throws IOException {
    assertThat(statusOf("GET /" + "a".repeat(8_000) + " HTTP/1.1")).isIn(400, 414);
  }

  @Test
  void theDemoLoginsAreShownOnTheLoginPage() {
    var info = hall.screen().get("/api/hall").body();
    assertThat(info.path("timeZone").asText()).isEqualTo("Asia/Shanghai");
    assertThat(info.path("demo").path(0).path("login").asText()).isEqualTo("lead");
  }

  @Test
  void aPortInUseIsToldInOneSentence() {
    int taken = hall.address.getPort();
    WebStartFailed failed =
        catchThrowableOfType(
            WebStartFailed.class, () -> new TestingHall(WebSettings.defaults("127.0.0.1", taken)));
    assertThat(failed.why()).isEqualTo(WebStartFailed.Why.PORT_IN_USE);
    assertThat(failed)
        .hasMessageContaining("port " + taken)
        .hasMessageContaining("another program");
  }

  @Test
  void anAddressThatIsNotOursIsToldApart() {
    WebStartFailed failed =
        catchThrowableOfType(
            WebStartFailed.class, () -> new TestingHall(WebSettings.defaults("192.0.2.1", 0)));
    assertThat(failed.why()).isEqualTo(WebStartFailed.Why.ADDRESS_UNUSABLE);
  }

  @Test
  void aMissingCertificateIsNamed() {
    WebStartFailed failed =
        catchThrowableOfType(
            WebStartFailed.class,
            () ->
                new TestingHall(
                    WebSettings.defaults("127.0.0.1", 0),
                    clock ->
                        TestingTls.files(Path.of("no-such.crt"), Path.of("no-such.key"), clock)));
    assertThat(failed.why()).isEqualTo(WebStartFailed.Why.TLS_UNUSABLE);
    assertThat(failed).hasMessageContaining("no-such.crt");
  }

  private int statusOf(String requestLine) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hall.address.getPort())) {
      socket.setSoTimeout(10_000);
      String request = requestLine + "\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(List.of(answer.split(" ", 3)).get(1));
    }
  }
}
