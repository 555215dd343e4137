package io.hallguard.web.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Certificates and keys as text. The usual forms are read by Java alone, which is quick; the older
 * ones of keys by Bouncy Castle.
 */
final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String KEY = "PRIVATE KEY";
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  /** It is not what it should be; the message is the end of a sentence. */
  static final class Unreadable extends Exception {
    Unreadable(String message) {
      super(message);
    }

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private record Block(String label, String body) {}

  static String of(X509Certificate certificate) {
    try {
      return text(CERTIFICATE, certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("Expected a certificate with its bytes", e);
    }
  }

  static String of(PrivateKey key) {
    return text(KEY, key.getEncoded());
  }

  private static String text(String label, byte[] bytes) {
    return BEGIN
        + label
        + DASHES
        + "\n"
        + LINES.encodeToString(bytes)
        + "\n"
        + END
        + label
        + DASHES
        + "\n";
  }

  /** Every certificate in the order of the text; at least one. */
  static List<X509Certificate> certificates(String text) throws Unreadable {
    List<X509Certificate> all = new ArrayList<>();
    for (Block block : blocks(text)) {
      if (block.label().equals(CERTIFICATE)) {
        all.add(certificate(bytes(block.body())));
      }
    }
    if (all.isEmpty()) {
      throw new Unreadable("it holds no certificate");
    }
    return all;
  }

  private static X509Certificate certificate(byte[] bytes) throws Unreadable {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (CertificateException e) {
      throw new Unreadable("a certificate in it is damaged", e);
    }
  }

  /** The first private key. */
  static PrivateKey key(String text) throws Unreadable {
    for (Block block : blocks(text)) {
      switch (block.label()) {
        case KEY -> {
          return plain(bytes(block.body()));
        }
        case "EC PRIVATE KEY", "RSA PRIVATE KEY" -> {
          if (text.contains("ENCRYPTED")) {
            throw locked();
          }
          return older(text);
        }
        case "ENCRYPTED PRIVATE KEY" -> throw locked();
        default -> {
          // Something else that stands in the same file.
        }
      }
    }
    throw new Unreadable("it holds no private key");
  }

  private static Unreadable locked() {
    return new Unreadable(
        "its key has a passphrase; the gateway starts alone and needs it without");
  }

  private static PrivateKey plain(byte[] bytes) throws Unreadable {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (InvalidKeySpecException _) {
        // Of another kind.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Expected this Java to know " + algorithm, e);
      }
    }
    throw new Unreadable("its key is damaged or of an unknown kind");
  }

  private static PrivateKey older(String text) throws Unreadable {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof PEMKeyPair pair) {
          return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
      throw new Unreadable("it holds no private key");
    } catch (IOException e) {
      throw new Unreadable("its key is damaged", e);
    }
  }

  private static List<Block> blocks(String text) throws Unreadable {
    List<Block> blocks = new ArrayList<>();
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
      if (labelEnd < 0) {
        throw new Unreadable("it ends in the middle");
      }
      String label = text.substring(at + BEGIN.length(), labelEnd);
      int end = text.indexOf(END + label + DASHES, labelEnd);
      if (end < 0) {
        throw new Unreadable("it ends in the middle");
      }
      blocks.add(new Block(label, text.substring(labelEnd + DASHES.length(), end)));
      at = text.indexOf(BEGIN, end);
    }
    return blocks;
  }

  private static byte[] bytes(String body) throws Unreadable {
    try {
      return Base64.getMimeDecoder().decode(body.getBytes(US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("it is damaged", e);
    }
  }
}
