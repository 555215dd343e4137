package io.hallguard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.web.tls.HostNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one page in clear: how a phone comes to trust the gateway, and nothing else. */
class TrustPageTest {
  @TempDir Path folder;

  private TestingHall hall;
  private RawRequest clear;

  @BeforeEach
  void open() throws WebStartFailed {
    AtomicReference<HostNames> machine =
        new AtomicReference<>(HostNames.of(List.of("hallpi.local", "192.168.1.20")));
    hall =
        new TestingHall(
            WebSettings.defaults("127.0.0.1", 0),
            _ -> TestingTls.own(folder, List.of(), machine, new SteppedClock()));
    await().until(() -> hall.server.trustPort() > 0);
    clear = new RawRequest(null, hall.server.trustPort());
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private String fingerprint() {
    return hall.https.orElseThrow().keeper().authority().orElseThrow().fingerprint();
  }

  @Test
  void itSaysInBothLanguagesWhatToDoAndRunsNoScript() throws IOException {
    Map<String, String> answer = clear.get("/", "hallpi.local");
    String page = new String(RawRequest.body(answer), UTF_8);

    assertThat(answer.get(RawRequest.STATUS)).isEqualTo("200");
    assertThat(answer.get("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.get("content-security-policy"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(answer).doesNotContainKey("set-cookie");
    assertThat(fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(page)
        .contains(fingerprint())
        .contains("惠民路 &lt;1&gt; 厅", "Huimin Road &lt;1&gt;")
        .contains("安卓", "Android", "iPhone", "Windows", "macOS", "Firefox")
        .contains("https://192.168.1.20:" + hall.address.getPort() + "/")
        .contains("width=device-width")
        .doesNotContain("<script", "{{", "http://");
  }

  @Test
  void theDownloadIsWhatAClientNeedsToTrustThePages() throws Exception {
    Map<String, String> answer = clear.get("/hallguard-authority.crt", "hallpi.local");
    assertThat(answer.get("content-type")).isEqualTo("application/x-x509-ca-cert");

    byte[] certificate = RawRequest.body(answer);
    assertThat(certificate[0]).isEqualTo((byte) 0x30);
    assertThat(
            new TestingScreen(hall.address, TestingTls.trusting(certificate))
                .get("/healthz")
                .status())
        .isEqualTo(200);
  }

  @Test
  void applesProfileHoldsTheSameCertificate() throws IOException {
    Map<String, String> answer = clear.get("/hallguard-authority.mobileconfig", "hallpi.local");
    String profile = new String(RawRequest.body(answer), UTF_8);

    assertThat(answer.get("content-type")).isEqualTo("application/x-apple-aspen-config");
    assertThat(profile)
        .contains("com.apple.security.root", fingerprint())
        .isEqualTo(
            new String(
                RawRequest.body(clear.get("/hallguard-authority.mobileconfig", "x")), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/session", "/index.html", "/metrics", "//elsewhere.example", "/a?b=c"})
  void everythingElseIsSentToHttps(String path) throws IOException {
    Map<String, String> answer = clear.get(path, "hallpi.local:8081");
    assertThat(answer.get(RawRequest.STATUS)).isEqualTo("302");
    assertThat(answer.get("location"))
        .isEqualTo("https://hallpi.local:" + hall.address.getPort() + path);
    assertThat(answer.get(RawRequest.BODY)).isEmpty();
  }

  @Test
  void nobodyIsSentToAnotherHost() throws IOException {
    assertThat(clear.get("/x", "evil.example").get("location"))
        .isEqualTo("https://hallpi.local:" + hall.address.getPort() + "/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void nothingCanBeSentToIt(String method) throws IOException {
    Map<String, String> answer = clear.send(method, "/api/session", "hallpi.local");
    assertThat(answer.get(RawRequest.STATUS)).isEqualTo("405");
    assertThat(answer.get("allow")).isEqualTo("GET, HEAD");
  }
}
