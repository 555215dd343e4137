package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows, and the key that proves it.
 *
 * @param chain its own certificate first
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {
  /** How a certificate marks its names (RFC 5280). */
  private static final Integer DNS = 2;

  private static final Integer ADDRESS = 7;

  private static final byte[] PROBE = {'h', 'a', 'l', 'l'};

  Identity {
    requireNonNull(key, "key is null");
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("Expected a certificate, but there is none");
    }
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  Instant begins() {
    return certificate().getNotBefore().toInstant();
  }

  Instant ends() {
    return certificate().getNotAfter().toInstant();
  }

  /** The names that it is good for. */
  HostNames names() {
    return names(certificate());
  }

  private static HostNames names(X509Certificate certificate) {
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      return HostNames.of(
          Optional.ofNullable(alternatives).orElse(List.of()).stream()
              .filter(entry -> entry.get(0).equals(DNS) || entry.get(0).equals(ADDRESS))
              .map(entry -> entry.get(1))
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList());
    } catch (CertificateParsingException _) {
      return HostNames.of(List.of());
    }
  }

  /** Whether key and certificate belong together. */
  boolean fits() {
    return fits(key, certificate().getPublicKey());
  }

  static boolean fits(PrivateKey secret, PublicKey open) {
    try {
      Signature signature = Signature.getInstance(algorithm(secret));
      signature.initSign(secret);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static String algorithm(PrivateKey secret) {
    return switch (secret.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      default -> secret.getAlgorithm();
    };
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Identity[%s until %s]".formatted(names(), ends());
  }
}
