package io.hallguard.web;

import io.hallguard.core.plan.Text;
import io.hallguard.loop.HallClock;
import io.hallguard.web.tls.HostNames;
import io.hallguard.web.tls.IdentityKeeper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** HTTPS for a testing hall, and clients that trust its authority and nobody else. */
final class TestingTls {
  static final Text HALL = new Text("惠民路 <1> 厅", "Huimin Road <1>");

  private TestingTls() {}

  /**
   * An authority in that folder, with a trust page.
   *
   * @param machine what the machine is called
   */
  static Optional<Https> own(
      Path folder, List<String> written, AtomicReference<HostNames> machine, HallClock clock) {
    return begun(
        IdentityKeeper.ofOwnAuthority(folder, "test", written, machine::get, clock),
        Optional.of(new Https.At("127.0.0.1", 0)));
  }

  static Optional<Https> files(Path certificate, Path key, HallClock clock) {
    return begun(IdentityKeeper.ofFiles(certificate, key, clock), Optional.empty());
  }

  private static Optional<Https> begun(IdentityKeeper keeper, Optional<Https.At> page) {
    keeper.begin();
    return Optional.of(new Https(keeper, HALL, page));
  }

  /** A client that trusts the authority of that folder. */
  static HttpClient trusting(Path folder) throws IOException, GeneralSecurityException {
    return trusting(Files.readAllBytes(folder.resolve("authority/authority.crt")));
  }

  /** A client that trusts this certificate alone. */
  static HttpClient trusting(byte[] certificate) throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(context(certificate))
        .build();
  }

  static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
    return context(Files.readAllBytes(folder.resolve("authority/authority.crt")));
  }

  static SSLContext context(byte[] certificate) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry(
        "authority",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(certificate)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
