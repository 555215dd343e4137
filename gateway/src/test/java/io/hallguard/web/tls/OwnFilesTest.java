package io.hallguard.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallguard.web.tls.IdentitySource.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site's own certificate, as its files come and change. */
class OwnFilesTest {
  private static final Authority SITE =
      new Issuing().authority("site", HostNames.of(List.of("cn")));

  @TempDir Path folder;

  private Path certificate() {
    return folder.resolve("hall.crt");
  }

  private Path key() {
    return folder.resolve("hall.key");
  }

  private OwnFiles files() {
    return new OwnFiles(certificate(), key());
  }

  private static Identity issued(Duration lasts) {
    Instant from = Moments.START.minus(Duration.ofDays(1));
    return new Issuing()
        .server(
            SITE.certificate(),
            SITE.key().orElseThrow(),
            HostNames.of(List.of("hall.example.cn")),
            from,
            Moments.START.plus(lasts));
  }

  private void write(Identity identity) throws IOException {
    Files.writeString(certificate(), Pem.of(identity.certificate()) + Pem.of(SITE.certificate()));
    Files.writeString(key(), Pem.of(identity.key()));
  }

  @Test
  void itIsServedWithItsChainAndItsNamesStayWithHttps() throws Exception {
    Identity issued = issued(Duration.ofDays(90));
    write(issued);

    OwnFiles files = files();
    Look look = files.look(Moments.at(Moments.START), Optional.empty());
    assertThat(look.concern()).isEmpty();
    assertThat(look.identity().chain()).hasSize(2);
    assertThat(look.identity().certificate()).isEqualTo(issued.certificate());
    assertThat(files.httpsOnly(look.identity())).containsExactly("hall.example.cn");
  }

  @Test
  void filesThatChangedAreReadAnewAndOthersAreLeftAlone() throws Exception {
    write(issued(Duration.ofDays(90)));
    OwnFiles files = files();
    Look first = files.look(Moments.at(Moments.START), Optional.empty());
    assertThat(files.look(Moments.at(Moments.START), Optional.of(first.identity())).identity())
        .isSameAs(first.identity());

    Identity next = issued(Duration.ofDays(180));
    write(next);
    touch(Duration.ofSeconds(5));
    assertThat(
            files
                .look(Moments.at(Moments.START), Optional.of(first.identity()))
                .identity()
                .certificate())
        .isEqualTo(next.certificate());
  }

  private void touch(Duration later) throws IOException {
    for (Path file : List.of(certificate(), key())) {
      Files.setLastModifiedTime(
          file,
          java.nio.file.attribute.FileTime.from(
              Files.getLastModifiedTime(file).toInstant().plus(later)));
    }
  }

  /** Whoever replaces two files replaces one of them first. */
  @Test
  void halfAReplacementIsRefusedAndTheWholeOneTaken() throws Exception {
    write(issued(Duration.ofDays(90)));
    OwnFiles files = files();
    Look first = files.look(Moments.at(Moments.START), Optional.empty());

    Identity next = issued(Duration.ofDays(180));
    Files.writeString(certificate(), Pem.of(next.certificate()));
    touch(Duration.ofSeconds(5));
    TlsUnusable half =
        catchThrowableOfType(
            TlsUnusable.class,
            () -> files.look(Moments.at(Moments.START), Optional.of(first.identity())));
    assertThat(half.sentence().en()).contains("hall.key", "hall.crt", "fit");
    assertThat(half.sentence().zh()).contains("不配对");

    Files.writeString(key(), Pem.of(next.key()));
    touch(Duration.ofSeconds(10));
    assertThat(
            files
                .look(Moments.at(Moments.START), Optional.of(first.identity()))
                .identity()
                .certificate())
        .isEqualTo(next.certificate());
  }

  @Test
  void anEndThatIsNearOrPastIsSaid() throws Exception {
    write(issued(Duration.ofDays(90)));
    OwnFiles files = files();
    Look first = files.look(Moments.after(Duration.ofDays(59)), Optional.empty());
    assertThat(first.concern()).isEmpty();

    assertThat(concern(files, first, Moments.after(Duration.ofDays(61))))
        .contains("ends on 2027-02-22");
    assertThat(concern(files, first, Moments.after(Duration.ofDays(91)))).contains("has expired");
    assertThat(concern(files, first, Moments.after(Duration.ofDays(-9)))).contains("not valid");
    assertThat(files.look(Moments.doubted(Instant.EPOCH), Optional.of(first.identity())).concern())
        .isEmpty();
  }

  private static String concern(OwnFiles files, Look first, io.hallguard.core.event.Stamp now)
      throws TlsUnusable {
    return files.look(now, Optional.of(first.identity())).concern().orElseThrow().en();
  }

  @Test
  void whatCannotBeUsedIsNamed() throws Exception {
    assertThat(refused()).contains("hall.crt", "no such readable file");
    write(issued(Duration.ofDays(90)));
    Files.writeString(
        key(),
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    assertThat(refused()).contains("hall.key", "passphrase");
    Files.writeString(key(), Pem.of(SITE.certificate()));
    assertThat(refused()).contains("hall.key", "no private key");
    Files.writeString(key(), Pem.of(issued(Duration.ofDays(1)).key()));
    assertThat(refused()).contains("hall.key", "hall.crt", "does not");
    Files.writeString(certificate(), "");
    assertThat(refused()).contains("hall.crt", "no certificate");
  }

  private String refused() {
    return catchThrowableOfType(
            TlsUnusable.class, () -> files().look(Moments.at(Moments.START), Optional.empty()))
        .sentence()
        .en();
  }
}
