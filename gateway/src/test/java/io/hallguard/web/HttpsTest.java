package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.web.tls.HostNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages over HTTPS, with a certificate of the hall's own authority. */
class HttpsTest {
  private static final HostNames MACHINE = HostNames.of(List.of("hallpi", "hallpi.local"));

  @TempDir Path folder;

  private final AtomicReference<HostNames> machine = new AtomicReference<>(MACHINE);
  private final SteppedClock clock = new SteppedClock();
  private TestingHall hall;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = open(List.of());
  }

  private TestingHall open(List<String> written) throws WebStartFailed {
    return new TestingHall(
        WebSettings.defaults("0.0.0.0", 0), _ -> TestingTls.own(folder, written, machine, clock));
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private TestingScreen trusting() throws IOException, GeneralSecurityException {
    return new TestingScreen(hall.address, TestingTls.trusting(folder));
  }

  @Test
  void whoTrustsTheAuthorityWorksAsUsual() throws Exception {
    TestingScreen lead = trusting();
    TestingScreen.Reply reply = lead.logIn("lead", TestingAccounts.PASSWORD, "back-office");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("set-cookie"))
        .startsWith("__Host-hallguard=")
        .contains("; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure")
        .doesNotContain("Domain");
    assertThat(lead.get("/api/board").status()).isEqualTo(200);
    try (TestingStream stream = new TestingStream(lead, "?after=0")) {
      hall.pressHoldUp();
      await().until(() -> !stream.named("alert").isEmpty());
    }
    assertThat(lead.post("/api/alerts/1/acknowledge", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void whoDoesNotTrustItOrAsksForAnotherNameIsNotServed() throws Exception {
    assertThatThrownBy(() -> hall.screen().get("/healthz"))
        .hasRootCauseInstanceOf(GeneralSecurityException.class);

    try (HttpClient client = TestingTls.trusting(folder)) {
      int port = hall.address.getPort();
      // Both lead here, and only one of them is in the certificate.
      TestingScreen known = new TestingScreen(URI.create("https://localhost:" + port), client);
      TestingScreen other = new TestingScreen(URI.create("https://127.0.0.2:" + port), client);
      assertThat(known.get("/healthz").status()).isEqualTo(200);
      assertThatThrownBy(() -> other.get("/healthz"))
          .hasStackTraceContaining("No subject alternative names matching IP address 127.0.0.2");
    }
  }

  @Test
  void whatIsOlderThanTls12IsRefused() throws Exception {
    SSLContext context = TestingTls.context(folder);
    for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
      assertThat(handshake(context, protocol).getSigAlgName()).isEqualTo("SHA256withECDSA");
    }
    assertThatThrownBy(() -> handshake(context, "TLSv1.1"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  private X509Certificate handshake(SSLContext context, String protocol) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", hall.address.getPort())) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  @Test
  void aRenewedCertificateIsInUseWithoutARestartAndWithoutCuttingAnybodyOff() throws Exception {
    hall.close();
    clock.step(Duration.ofDays(-380));
    deleteServerCertificate();
    hall = open(List.of());
    X509Certificate before = handshake(TestingTls.context(folder), "TLSv1.3");
    TestingScreen lead = trusting();
    lead.logIn("lead", TestingAccounts.PASSWORD, "back-office");
    try (TestingStream stream = new TestingStream(lead, "")) {
      clock.step(Duration.ZERO);
      hall.https.orElseThrow().keeper().look();

      await()
          .untilAsserted(() ->
              assertThat(handshake(TestingTls.context(folder), "TLSv1.3").getSerialNumber())
                  .isNotEqualTo(before.getSerialNumber()));
      hall.pressHoldUp();
      await().until(() -> !stream.named("alert").isEmpty());
      assertThat(stream.ended()).isFalse();
    }
  }

  private void deleteServerCertificate() throws IOException {
    Files.delete(folder.resolve("authority/server.pem"));
  }

  @Test
  void browsersAreToldToStayWithHttpsUnderTheWrittenNamesOnly() throws Exception {
    assertThat(strict(hall, "hallpi.local")).isEmpty();
    hall.close();
    hall = open(List.of("hall.example.cn", "192.168.1.20"));
    assertThat(strict(hall, "hall.example.cn:8443")).isEqualTo("max-age=2592000");
    assertThat(strict(hall, "localhost")).isEmpty();
    assertThat(strict(hall, "192.168.1.20")).isEmpty();
    assertThat(strict(hall, "elsewhere.example.cn")).isEmpty();
  }

  private String strict(TestingHall asked, String host) throws Exception {
    SSLContext context = TestingTls.context(folder);
    return new RawRequest(context, asked.address.getPort())
        .get("/healthz", host)
        .getOrDefault("strict-transport-security", "");
  }
}
