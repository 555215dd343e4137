package io.hallguard.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.core.event.Stamp;
import io.hallguard.web.tls.IdentitySource.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hall's own authority through its whole life. */
class OwnAuthorityTest {
  private static final Stamp NOW = Moments.at(Moments.START);

  @TempDir Path data;

  private final AtomicReference<HostNames> names =
      new AtomicReference<>(HostNames.of(List.of("hallpi", "hallpi.local", "192.168.1.20")));

  /** Another start of the gateway. */
  private OwnAuthority start() {
    return new OwnAuthority(data, "huimin-road", names::get, Set.of());
  }

  private Look look(Stamp now) throws TlsUnusable {
    return start().look(now, Optional.empty());
  }

  private Path file(String name) {
    return data.resolve("authority").resolve(name);
  }

  private byte[] authority() throws IOException {
    return Files.readAllBytes(file("authority.crt"));
  }

  @Test
  void theFirstStartMakesItAndTheNextOneFindsIt() throws Exception {
    Look first = look(NOW);
    byte[] made = authority();
    Look second = look(Moments.after(Duration.ofDays(1)));

    assertThat(first.concern()).isEmpty();
    assertThat(second.concern()).isEmpty();
    assertThat(second.identity().certificate()).isEqualTo(first.identity().certificate());
    assertThat(authority()).isEqualTo(made);
  }

  @Test
  void nobodyElseOnTheMachineReadsItsFiles() throws Exception {
    look(NOW);
    assertThat(permissions(data.resolve("authority"))).isEqualTo("rwx------");
    for (String name : List.of("authority.crt", "authority.key", "server.pem")) {
      assertThat(permissions(file(name))).isEqualTo("rw-------");
    }

    Set<PosixFilePermission> open = PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(file("authority.key"), open);
    look(NOW);
    assertThat(permissions(file("authority.key"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theCertificateIsOfAKindThatEveryBrowserTakes() throws Exception {
    X509Certificate server = look(NOW).identity().certificate();
    X509Certificate signer = Pem.certificates(Files.readString(file("authority.crt"))).getFirst();

    assertThat(
            Duration.between(server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
        .isLessThanOrEqualTo(Duration.ofDays(397));
    assertThat(server.getNotBefore().toInstant()).isEqualTo("2026-11-22T01:00:00Z");
    assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    assertThat(look(NOW).identity().names()).isEqualTo(names.get());
    assertThat(signer.getBasicConstraints()).isZero();
    assertThat(signer.getNotAfter().toInstant()).isEqualTo("2055-01-01T00:00:00Z");
    assertThat(signer.getSubjectX500Principal().getName()).contains("HallGuard huimin-road");
    assertThat(signer.getCriticalExtensionOIDs()).contains("2.5.29.30", "2.5.29.15", "2.5.29.19");
    server.verify(signer.getPublicKey());
  }

  @Test
  void thirtyDaysBeforeItsEndItIsRenewedByTheSameAuthority() throws Exception {
    OwnAuthority running = start();
    Look first = running.look(NOW, Optional.empty());
    byte[] made = authority();
    Instant due = first.identity().ends().minus(Duration.ofDays(30));

    Look before = running.look(Moments.at(due.minusSeconds(1)), Optional.of(first.identity()));
    assertThat(before.identity()).isSameAs(first.identity());

    Look renewed = running.look(Moments.at(due), Optional.of(first.identity()));
    assertThat(renewed.identity().ends()).isAfter(due.plus(Duration.ofDays(360)));
    assertThat(renewed.identity().key()).isNotEqualTo(first.identity().key());
    assertThat(renewed.concern()).isEmpty();
    assertThat(authority()).isEqualTo(made);
    assertThat(look(Moments.at(due)).identity().certificate())
        .isEqualTo(renewed.identity().certificate());
  }

  @Test
  void otherNamesAreAnotherCertificateOfTheSameAuthority() throws Exception {
    OwnAuthority running = start();
    Look first = running.look(NOW, Optional.empty());
    byte[] made = authority();

    names.set(HostNames.of(List.of("counter.local", "192.168.7.9")));
    Look renamed = running.look(NOW, Optional.of(first.identity()));
    assertThat(renamed.identity().names()).isEqualTo(names.get());
    assertThat(renamed.concern()).isEmpty();
    assertThat(authority()).isEqualTo(made);

    names.set(HostNames.of(List.of("counter.local")));
    assertThat(running.look(NOW, Optional.of(renamed.identity())).identity())
        .as("an address that went away comes back soon")
        .isSameAs(renamed.identity());
  }

  @Test
  void aNameThatTheAuthorityMayNotSignForIsLeftOutAndSaid() throws Exception {
    OwnAuthority running = start();
    Look first = running.look(NOW, Optional.empty());

    names.set(HostNames.of(List.of("hallpi.local", "hall.example.cn", "203.0.113.9")));
    Look without = running.look(NOW, Optional.of(first.identity()));
    assertThat(without.identity().names()).isEqualTo(HostNames.of(List.of("hallpi.local")));
    assertThat(without.concern().orElseThrow().en()).contains("hall.example.cn, 203.0.113.9");
    assertThat(without.concern().orElseThrow().zh()).contains("hall.example.cn");

    Look again = running.look(NOW, Optional.of(without.identity()));
    assertThat(again.identity()).isSameAs(without.identity());
    assertThat(again.concern()).isEqualTo(without.concern());
  }

  @Test
  void namesThatStoodThereFromTheStartAreSignedFor() throws Exception {
    names.set(HostNames.of(List.of("hall.example.cn", "203.0.113.9")));
    assertThat(look(NOW).identity().names()).isEqualTo(names.get());
    assertThat(look(NOW).concern()).isEmpty();
  }

  @Test
  void aClockThatIsNotTrustedMakesACertificateForHalfAYearAroundIt() throws Exception {
    Instant real = Instant.parse("2026-11-24T01:00:00Z");
    OwnAuthority running = start();
    Look doubted =
        running.look(Moments.doubted(real.minus(Duration.ofDays(150))), Optional.empty());
    assertThat(doubted.identity().begins()).isBefore(real);
    assertThat(doubted.identity().ends()).isAfter(real);

    // Later the clock is set right: nothing is amiss.
    assertThat(running.look(Moments.at(real), Optional.of(doubted.identity())).identity())
        .isSameAs(doubted.identity());
  }

  @Test
  void aClockFromBeforeThisSoftwareIsNotEvenTakenForAGuess() throws Exception {
    Look made = look(Moments.doubted(Instant.EPOCH));
    assertThat(made.identity().begins()).isBefore(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(made.identity().ends()).isAfter(Instant.parse("2026-07-01T00:00:00Z"));
  }

  @Test
  void aCertificateOfAClockThatWasAheadIsReplacedOnceTheClockIsTrusted() throws Exception {
    OwnAuthority running = start();
    Look ahead =
        running.look(Moments.doubted(Instant.parse("2031-01-01T00:00:00Z")), Optional.empty());
    assertThat(ahead.identity().begins()).isAfter(Moments.START);

    Look right = running.look(NOW, Optional.of(ahead.identity()));
    assertThat(right.identity().begins()).isBefore(Moments.START);
  }

  @Test
  void aClockThatFellBehindChangesNothing() throws Exception {
    Look first = look(NOW);
    assertThat(look(Moments.doubted(Instant.EPOCH)).identity().certificate())
        .isEqualTo(first.identity().certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "-----BEGIN CERTIFICATE-----\nAAAA", "\u0000\u0001"})
  void aDamagedAuthorityIsNotMadeAnew(String rubbish) throws Exception {
    look(NOW);
    Files.writeString(file("authority.crt"), rubbish);

    TlsUnusable refused = catchThrowableOfType(TlsUnusable.class, () -> look(NOW));
    assertThat(refused.sentence().en())
        .contains("authority.crt", "restore", "none is made in its place");
    assertThat(refused.sentence().zh()).contains("authority.crt", "备份");
    assertThat(Files.readString(file("authority.crt"))).isEqualTo(rubbish);
    assertThat(file("authority.key")).exists();
    assertThat(file("server.pem")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "rubbish", "another"})
  void withoutItsKeyTheCertificateServesOnAndSomebodyIsTold(String how) throws Exception {
    Look first = look(NOW);
    byte[] made = authority();
    spoilKey(how);

    Look later = look(Moments.after(Duration.ofDays(1)));
    assertThat(later.identity().certificate()).isEqualTo(first.identity().certificate());
    assertThat(later.concern().orElseThrow().en()).contains("authority.key", "2027-12-24");
    assertThat(later.concern().orElseThrow().zh()).contains("authority.key", "备份");

    Look due = look(Moments.after(Duration.ofDays(390)));
    assertThat(due.identity().certificate()).isEqualTo(first.identity().certificate());
    assertThat(authority()).isEqualTo(made);

    Files.delete(file("server.pem"));
    assertThat(catchThrowableOfType(TlsUnusable.class, () -> look(NOW)).sentence().en())
        .contains("authority.key", "restore");
  }

  private void spoilKey(String how) throws IOException {
    switch (how) {
      case "gone" -> Files.delete(file("authority.key"));
      case "rubbish" -> Files.writeString(file("authority.key"), "rubbish");
      default ->
          Files.writeString(
              file("authority.key"),
              Pem.of(new Issuing().authority("x", HostNames.LOOPBACK).key().orElseThrow()));
    }
  }

  @Test
  void aDamagedServerCertificateIsSignedAnewAndKeptAside() throws Exception {
    look(NOW);
    byte[] made = authority();
    Files.writeString(file("server.pem"), "half a certi");

    Look anew = look(NOW);
    assertThat(anew.identity().names()).isEqualTo(names.get());
    assertThat(anew.concern()).isEmpty();
    assertThat(authority()).isEqualTo(made);
    assertThat(file("server.pem.damaged")).hasContent("half a certi");
  }

  @Test
  void whatAPowerCutLeavesOfTheFirstTryIsNoAuthority() throws Exception {
    Path unfinished = Files.createDirectories(data.resolve("authority.new"));
    Files.writeString(unfinished.resolve("authority.key"), "half a k");

    assertThat(look(NOW).concern()).isEmpty();
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Files.writeString(data.resolve("authority.new"), "a file in the way");

    TlsUnusable refused = catchThrowableOfType(TlsUnusable.class, () -> look(NOW));
    assertThat(refused.sentence().en()).contains("authority", "check the disk");
  }

  @Test
  void aRenewalThatCannotBeWrittenIsServedAndTriedAgain() throws Exception {
    OwnAuthority running = start();
    Look first = running.look(NOW, Optional.empty());
    Path inTheWay = Files.createDirectories(file("server.pem.new").resolve("x"));
    Stamp due = Moments.after(Duration.ofDays(380));

    Look renewed = running.look(due, Optional.of(first.identity()));
    assertThat(renewed.identity().ends()).isAfter(first.identity().ends());
    assertThat(renewed.concern().orElseThrow().en()).contains("could not be written");

    Files.delete(inTheWay);
    Look stored = running.look(due, Optional.of(renewed.identity()));
    assertThat(stored.identity()).isSameAs(renewed.identity());
    assertThat(stored.concern()).isEmpty();
    assertThat(look(due).identity().certificate()).isEqualTo(renewed.identity().certificate());
  }
}
