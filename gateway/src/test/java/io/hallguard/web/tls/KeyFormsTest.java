package io.hallguard.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys come in many forms. */
class KeyFormsTest {
  private static final String OPENSSL_KEY =
      """
      -----BEGIN EC PARAMETERS-----
      BggqhkjOPQMBBw==
      -----END EC PARAMETERS-----
      -----BEGIN EC PRIVATE KEY-----
      MHcCAQEEIAEexgePjy8ad+tZsYTtY4zAOrXze1ShImOExAfWVgqNoAoGCCqGSM49
      AwEHoUQDQgAEA4yTSv0J7eB/pRGWMtx0eGRURhuyveu0kzvflAalrpE9mRjkSvP4
      05olnjynJzXxppuaRbhLdvEfE4I4XJ7LSw==
      -----END EC PRIVATE KEY-----
      """;
  private static final String OPENSSL_PUBLIC =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEA4yTSv0J7eB/pRGWMtx0eGRURh"
          + "uyveu0kzvflAalrpE9mRjkSvP405olnjynJzXxppuaRbhLdvEfE4I4XJ7LSw==";

  private static KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (bits > 0) {
      generator.initialize(bits);
    }
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC 256", "EC 384", "RSA 2048", "Ed25519 0"})
  void theUsualForm(String kind) throws Exception {
    String[] parts = kind.split(" ", -1);
    KeyPair pair = pair(parts[0], Integer.parseInt(parts[1]));
    assertThat(Identity.fits(Pem.key(Pem.of(pair.getPrivate())), pair.getPublic())).isTrue();
  }

  @Test
  void theOlderFormOfRsa() throws Exception {
    KeyPair pair = pair("RSA", 2048);
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(pair.getPrivate());
    }
    assertThat(text.toString()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
    assertThat(Identity.fits(Pem.key(text.toString()), pair.getPublic())).isTrue();
  }

  /** As OpenSSL writes it, with the curve before the key. */
  @Test
  void theOlderFormOfEllipticCurves() throws Exception {
    PublicKey open =
        KeyFactory.getInstance("EC")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(OPENSSL_PUBLIC)));
    assertThat(Identity.fits(Pem.key(OPENSSL_KEY), open)).isTrue();
  }

  @Test
  void aKeyWithAPassphraseIsToldApart() {
    String locked =
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-256-CBC,00

        AAAA
        -----END RSA PRIVATE KEY-----
        """;
    assertThatThrownBy(() -> Pem.key(locked)).hasMessageContaining("passphrase");
  }

  @Test
  void anotherKeyDoesNotFit() throws Exception {
    assertThat(Identity.fits(pair("EC", 256).getPrivate(), pair("EC", 256).getPublic())).isFalse();
    assertThat(Identity.fits(pair("RSA", 2048).getPrivate(), pair("EC", 256).getPublic()))
        .isFalse();
  }
}
