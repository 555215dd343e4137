package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.About;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.TroubleKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole gateway over HTTPS, as it is without a word about it in hall.yaml. */
class HttpsGatewayIT {
  @TempDir Path folder;

  private final StringWriter printed = new StringWriter();
  private int trustPort;

  @BeforeEach
  void write() throws IOException {
    trustPort = ChildGateway.freePort();
    Files.writeString(
        yaml(),
        """
        hall: {id: lab, name: lab}
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", trust-page: "127.0.0.1:%d"}
        mqtt: {embedded: {listen: "127.0.0.1:%d"}}
        """
            .formatted(ChildGateway.freePort(), trustPort, ChildGateway.freePort()),
        UTF_8);
  }

  private Path yaml() {
    return folder.resolve("hall.yaml");
  }

  private Gateway start() throws StartFailed {
    return switch (ConfigReader.read(yaml())) {
      case ConfigResult.Refused refused -> throw new AssertionError(refused.problems());
      case ConfigResult.Loaded(HallConfig config, var _) ->
          Gateway.start(config, "digest", Optional.empty());
    };
  }

  private Path authority(String file) {
    return folder.resolve("data/authority").resolve(file);
  }

  private int trust() {
    PrintWriter out = new PrintWriter(printed, true);
    return new CommandLine(new TrustCommand(out, out, Language.EN)).execute(yaml().toString());
  }

  @Test
  void aPhoneLearnsToTrustItAndThenReachesIt() throws Exception {
    assertThat(trust()).isEqualTo(Exit.FAILED.code());
    assertThat(printed.toString()).contains("first start");

    try (Gateway gateway = start();
        HttpClient phone = HttpClient.newHttpClient()) {
      URI trustPage = URI.create("http://127.0.0.1:" + trustPort + "/");
      await()
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> get(phone, trustPage).contains("Android"));
      byte[] certificate =
          phone
              .send(
                  HttpRequest.newBuilder(trustPage.resolve("/hallguard-authority.crt")).build(),
                  BodyHandlers.ofByteArray())
              .body();

      assertThat(trust()).isZero();
      String fingerprint =
          gateway.https().orElseThrow().keeper().authority().orElseThrow().fingerprint();
      assertThat(printed.toString())
          .contains(fingerprint, "http://127.0.0.1:" + trustPort + "/", "▄▄▄▄▄");
      assertThat(get(phone, trustPage)).contains(fingerprint);

      try (HttpClient trusting = trusting(certificate)) {
        assertThat(get(trusting, URI.create("https://127.0.0.1:" + gateway.webPort() + "/healthz")))
            .contains("alive");
      }
      assertThat(gateway.state().links()).doesNotContainKey(LinkId.HTTPS);
    }
  }

  private static String get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static HttpClient trusting(byte[] certificate)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = new ByteArrayInputStream(certificate)) {
      store.setCertificateEntry(
          "hall", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  @Test
  void aLostKeyIsATroubleUntilItIsBack() throws Exception {
    start().close();
    byte[] key = Files.readAllBytes(authority("authority.key"));
    Files.delete(authority("authority.key"));
    try (Gateway gateway = start()) {
      await().until(() -> troubled(gateway));
    }

    Files.write(authority("authority.key"), key);
    try (Gateway gateway = start()) {
      await().until(() -> !troubled(gateway));
    }
  }

  private static boolean troubled(Gateway gateway) {
    return gateway.state().troubles().values().stream()
        .anyMatch(trouble ->
            trouble.open()
                && trouble.raised().kind() == TroubleKind.LINK_DEGRADED
                && trouble.raised().about().equals(new About.OfLink(LinkId.HTTPS))
                && trouble.detail().contains("authority.key"));
  }

  @Test
  void aDamagedAuthorityStopsTheStartWithOneSentence() throws Exception {
    start().close();
    Files.writeString(authority("authority.crt"), "rubbish");

    StartFailed failed = catchThrowableOfType(StartFailed.class, this::start);
    assertThat(failed.exit()).isEqualTo(Exit.TLS_UNUSABLE);
    assertThat(failed.sentence().en()).contains("authority.crt", "backup");
    assertThat(failed.sentence().zh()).contains("authority.crt", "备份");
    assertThat(trust()).isEqualTo(Exit.TLS_UNUSABLE.code());
  }
}
