package io.hallguard.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever steals the authority's key cannot stand in for a bank. */
class NameLimitsTest {
  private static final Authority AUTHORITY =
      new Issuing().authority("hall", HostNames.of(List.of("hall.example.cn", "203.0.113.9")));

  /** Java holds to its limits only what stands in the path, so the authority stands there too. */
  private static void check(String name) throws Exception {
    Identity forged =
        new Issuing()
            .server(
                AUTHORITY.certificate(),
                AUTHORITY.key().orElseThrow(),
                HostNames.of(List.of(name)),
                Moments.START.minus(Duration.ofDays(1)),
                Moments.START.plus(Duration.ofDays(1)));
    PKIXParameters parameters =
        new PKIXParameters(
            Set.of(
                new TrustAnchor(
                    AUTHORITY.certificate().getSubjectX500Principal(),
                    AUTHORITY.certificate().getPublicKey(),
                    null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(Moments.START));
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(forged.certificate(), AUTHORITY.certificate())),
            parameters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bank.example.com", "example.cn", "8.8.8.8", "203.0.113.10", "2001:db8::1"})
  void aForgedCertificateIsRefused(String name) {
    assertThatThrownBy(() -> check(name)).isInstanceOf(CertPathValidatorException.class);
    assertThat(NameLimits.within(AUTHORITY.certificate(), HostNames.of(List.of(name))).all())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hall.example.cn",
        "hallpi.local",
        "localhost",
        "127.0.0.1",
        "::1",
        "192.168.200.7",
        "10.9.8.7",
        "172.31.0.1",
        "203.0.113.9",
        "fd00::7"
      })
  void theHallsOwnNamesAreTaken(String name) throws Exception {
    check(name);
    assertThat(
            NameLimits.within(AUTHORITY.certificate(), HostNames.of(List.of(name))).all().count())
        .isEqualTo(1);
  }

  @Test
  void twoAuthoritiesOfOneHallAreToldApart() {
    Authority other = new Issuing().authority("hall", HostNames.LOOPBACK);
    assertThat(other.certificate().getSubjectX500Principal())
        .isNotEqualTo(AUTHORITY.certificate().getSubjectX500Principal());
  }
}
