package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The hall's own authority, which phones are told to trust.
 *
 * @param key empty when it is lost: then nothing can be signed any more
 */
record Authority(X509Certificate certificate, Optional<PrivateKey> key) {
  Authority {
    requireNonNull(certificate, "certificate is null");
    requireNonNull(key, "key is null");
  }

  /** Whether the identity was signed by this authority. */
  boolean signed(Identity identity) {
    try {
      identity.certificate().verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Authority[%s]".formatted(Fingerprint.of(certificate));
  }
}
