package io.hallguard.web.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** What a person compares: SHA-256 over the certificate, as phones and browsers show it. */
final class Fingerprint {
  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

  private Fingerprint() {}

  static String of(X509Certificate certificate) {
    return PAIRS.formatHex(bytes(certificate));
  }

  static byte[] bytes(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected to hash a certificate, but could not", e);
    }
  }
}
