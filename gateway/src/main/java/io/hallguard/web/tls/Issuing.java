package io.hallguard.web.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and signs certificates: elliptic curve P-256, which every client since 2010 knows. */
final class Issuing {

  /** Not longer than browsers and Apple's devices take. */
  static final Duration SERVER_LASTS = Duration.ofDays(397);

  /** The authority is valid from a day before this software was, whatever the clock says. */
  static final Instant AUTHORITY_FROM = Instant.parse("2025-01-01T00:00:00Z");

  static final Instant AUTHORITY_UNTIL = Instant.parse("2055-01-01T00:00:00Z");

  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 127;
  private static final int NAME_MAX = 64;

  private final SecureRandom random = new SecureRandom();

  /** A new authority that can sign for nothing but this hall's kind of names. */
  Authority authority(String hall, HostNames names) {
    KeyPair pair = pair();
    X500Principal name = authorityName(hall);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            serial(),
            Date.from(AUTHORITY_FROM),
            Date.from(AUTHORITY_UNTIL),
            name,
            pair.getPublic());
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(Extension.nameConstraints, true, NameLimits.around(names))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              ids.createSubjectKeyIdentifier(pair.getPublic()));
    } catch (IOException | GeneralSecurityException e) {
      throw impossible(e);
    }
    return new Authority(signed(builder, pair.getPrivate()), Optional.of(pair.getPrivate()));
  }

  /** Two authorities of one hall differ by name, else a phone that knows both takes the wrong. */
  private X500Principal authorityName(String hall) {
    byte[] mark = new byte[3];
    random.nextBytes(mark);
    String common = "HallGuard %s %s".formatted(hall, HexFormat.of().formatHex(mark));
    return new X500Principal(
        "CN=" + common.substring(0, Math.min(NAME_MAX, common.length())) + ",O=HallGuard");
  }

  /** A new key and certificate of the server. */
  Identity server(
      X509Certificate authority, PrivateKey secret, HostNames names, Instant from, Instant until) {
    KeyPair pair = pair();
    PublicKey key = pair.getPublic();
    String first = names.main();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            authority,
            serial(),
            Date.from(from),
            Date.from(until),
            new X500Principal("CN=" + first.substring(0, Math.min(NAME_MAX, first.length()))),
            key);
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .addExtension(
              Extension.subjectAlternativeName, false, new GeneralNames(NameLimits.general(names)))
          .addExtension(
              Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(authority))
          .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
    } catch (IOException | GeneralSecurityException e) {
      throw impossible(e);
    }
    return new Identity(pair.getPrivate(), List.of(signed(builder, secret)));
  }

  private KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey secret) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(secret)));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(Exception e) {
    return new IllegalStateException("Expected to make a certificate, but could not", e);
  }
}
