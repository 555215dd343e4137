package io.hallguard.web.tls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What others may know of the authority: all but its key. */
public final class AuthorityCard {
  private final X509Certificate certificate;

  AuthorityCard(X509Certificate certificate) {
    this.certificate = requireNonNull(certificate, "certificate is null");
  }

  /**
   * That of a data folder, looked at from outside the gateway; empty before the first start.
   *
   * @throws TlsUnusable when there are files and the certificate is not among them
   */
  public static Optional<AuthorityCard> of(Path dataFolder) throws TlsUnusable {
    return new AuthorityFiles(dataFolder).shown().map(AuthorityCard::new);
  }

  /** The certificate's file in a data folder, to be copied to a device. */
  public static Path file(Path dataFolder) {
    return dataFolder.resolve(AuthorityFiles.FOLDER).resolve(AuthorityFiles.CERTIFICATE);
  }

  /** SHA-256, in pairs of hexadecimal digits with colons. */
  public String fingerprint() {
    return Fingerprint.of(certificate);
  }

  /** What a phone calls it. */
  String name() {
    String[] parts = certificate.getSubjectX500Principal().getName().split(",", -1);
    for (String part : parts) {
      if (part.startsWith("CN=")) {
        return part.substring(3);
      }
    }
    return "HallGuard";
  }

  byte[] der() {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("Expected a certificate with its bytes", e);
    }
  }

  byte[] fingerprintBytes() {
    return Fingerprint.bytes(certificate);
  }
}
