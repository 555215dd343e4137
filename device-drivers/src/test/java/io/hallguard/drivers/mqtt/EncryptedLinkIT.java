package io.hallguard.drivers.mqtt;

import static io.hallguard.drivers.mqtt.LinkFixture.awaitOnline;
import static io.hallguard.drivers.mqtt.LinkFixture.link;
import static io.hallguard.drivers.mqtt.LinkFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is reached over TLS is believed by its authority and by nothing else. */
class EncryptedLinkIT {
  private static final String STORE_WORD = "changeit";

  @TempDir Path folder = Path.of("");
  private Path certificate = Path.of("");
  private TestBroker broker;
  private URI encrypted = URI.create("ssl://127.0.0.1:1");

  @BeforeEach
  void encrypt() throws Exception {
    certificate = folder.resolve("broker.pem");
    makeCertificate("broker", certificate, folder.resolve("broker.key"));
    int port = TestBroker.freePort();
    encrypted = URI.create("ssl://127.0.0.1:" + port);
    broker =
        TestBroker.in(folder)
            .with(
                """

                listener %d 127.0.0.1
                certfile %s
                keyfile %s
                allow_anonymous true
                """
                    .formatted(port, certificate, folder.resolve("broker.key")))
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.stop();
  }

  private void makeCertificate(String name, Path certificate, Path key) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                STORE_WORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_WORD.toCharArray());
    Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
    Files.writeString(
        key, pem("PRIVATE KEY", keys.getKey(name, STORE_WORD.toCharArray()).getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes));
  }

  @Test
  void itsAuthorityOpensTheLink() {
    try (BrokerLink link = link(settings(encrypted).withAuthority(certificate))) {
      link.start(TestingSink.settling());
      awaitOnline(link);
    }
  }

  @Test
  void anotherAuthorityAndNoneDoNot() throws Exception {
    Path other = folder.resolve("other.pem");
    makeCertificate("other", other, folder.resolve("other.key"));
    for (MqttSettings distrusting :
        new MqttSettings[] {settings(encrypted), settings(encrypted).withAuthority(other)}) {
      try (BrokerLink link = link(distrusting)) {
        link.start(TestingSink.settling());
        await().until(() -> link.health().why().contains("certif"));
      }
    }
  }

  @Test
  void aFileThatIsNoCertificateIsSaid() throws Exception {
    Path nonsense = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    try (BrokerLink link = link(settings(encrypted).withAuthority(nonsense))) {
      link.start(TestingSink.settling());
      await().until(() -> link.health().why().contains("Expected the authority's certificate"));
    }
  }
}
