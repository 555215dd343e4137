package io.hallguard.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served stays served, whatever becomes of the files. */
class IdentityKeeperTest {
  @TempDir Path data;

  private final Moments clock = new Moments();
  private final List<X509KeyManager> told = new ArrayList<>();

  private IdentityKeeper own() {
    return IdentityKeeper.ofOwnAuthority(
        data, "hall", List.of("hall.local"), () -> HostNames.LOOPBACK, clock);
  }

  @Test
  void aNewCertificateIsToldOnceAndNothingElse() throws Exception {
    try (IdentityKeeper keeper = own()) {
      keeper.onChange(told::add);
      keeper.begin();
      keeper.awaitFirst();
      keeper.look();
      assertThat(told).isEmpty();
      assertThat(keeper.names().has("hall.local")).isTrue();
      assertThat(keeper.httpsOnly("HALL.local")).isTrue();

      clock.set(Moments.START.plus(Duration.ofDays(380)), true);
      keeper.look();
      keeper.look();
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().getCertificateChain("any")[0].getNotAfter().toInstant())
          .isAfter(Moments.START.plus(Duration.ofDays(700)));
    }
  }

  @Test
  void filesThatGoBadAreSaidAndTheOldCertificateServesOn() throws Exception {
    try (IdentityKeeper first = own()) {
      first.begin();
      first.awaitFirst();
    }
    Path pem = data.resolve("authority/server.pem");
    try (IdentityKeeper keeper = IdentityKeeper.ofFiles(pem, pem, clock)) {
      keeper.onChange(told::add);
      keeper.begin();
      keeper.awaitFirst();
      assertThat(keeper.concern()).isEmpty();

      String good = Files.readString(pem);
      Files.writeString(pem, "rubbish");
      keeper.look();
      assertThat(keeper.concern().orElseThrow().en()).contains("server.pem");
      assertThat(keeper.names().has("hall.local")).isTrue();

      Files.writeString(pem, good);
      keeper.look();
      assertThat(keeper.concern()).isEmpty();
    }
  }

  @Test
  void whatHindersTheStartIsOneSentence() {
    Path none = data.resolve("none.pem");
    try (IdentityKeeper keeper = IdentityKeeper.ofFiles(none, none, clock)) {
      keeper.begin();
      assertThatThrownBy(keeper::awaitFirst)
          .isInstanceOfSatisfying(
              TlsUnusable.class, e -> assertThat(e.sentence().zh()).contains("none.pem", "请检查"));
    }
  }
}
