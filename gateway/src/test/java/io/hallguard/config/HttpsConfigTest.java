package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.config.problem.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How hall.yaml says that the pages are encrypted. */
class HttpsConfigTest {

  private static HttpsConfig https(String web) {
    return Halls.loaded(Halls.SMALLEST + "web: {" + web + "}\n").web().https();
  }

  private static Optional<HostPort> trustPage(String web) {
    return https(web) instanceof HttpsConfig.OwnAuthority own ? own.trustPage() : Optional.empty();
  }

  private static List<Problem> refused(String web) {
    return switch (Halls.read(Halls.SMALLEST + "web: {" + web + "}\n")) {
      case ConfigResult.Refused refused -> refused.problems();
      case ConfigResult.Loaded _ -> List.of();
    };
  }

  @Test
  void aTrustPageIsBesideThePagesOnceOthersReachThem() {
    assertThat(trustPage("listen: '127.0.0.1:8443'")).isEmpty();
    assertThat(trustPage("listen: '0.0.0.0:8443'")).contains(new HostPort("0.0.0.0", 8444));
    assertThat(trustPage("listen: '0.0.0.0:65535'")).contains(new HostPort("0.0.0.0", 65534));
    assertThat(trustPage("listen: '0.0.0.0:8443', trust-page: off")).isEmpty();
    assertThat(trustPage("listen: '0.0.0.0:8443', trust-page: '10.0.0.1:80'"))
        .contains(new HostPort("10.0.0.1", 80));
  }

  @Test
  void namesAreInLowerCaseAndOnce() {
    assertThat(https("names: [Hall.Example.CN, hall.example.cn, 10.0.0.7, 'fd00::7']"))
        .isEqualTo(
            new HttpsConfig.OwnAuthority(
                List.of("hall.example.cn", "10.0.0.7", "fd00::7"), Optional.empty()));
  }

  @Test
  void theFilesOfTheSiteBeginAtTheFolderOfTheFile() {
    assertThat(https("https: files, certificate-file: a.crt, key-file: /run/a.key"))
        .isEqualTo(new HttpsConfig.OfFiles(Path.of("etc/a.crt"), Path.of("/run/a.key")));
  }

  @Test
  void inClearIsForThisMachineOrBehindAProxy() {
    assertThat(https("https: off")).isEqualTo(new HttpsConfig.Off());
    assertThat(https("https: off, listen: '0.0.0.0:80', public-address: 'https://a.example'"))
        .isEqualTo(new HttpsConfig.Off());

    List<Problem> problems = refused("https: off, listen: '0.0.0.0:8080'");
    assertThat(problems).extracting(Problem::path).containsExactly("web.https");
    assertThat(problems.getFirst().sentence().en())
        .contains("read passwords", "127.0.0.1:8080", "public-address");
    assertThat(problems.getFirst().sentence().zh()).contains("密码", "127.0.0.1:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https: files",
        "https: files, certificate-file: a.crt",
        "https: files, certificate-file: a, key-file: b, names: [x]",
        "certificate-file: a.crt",
        "https: off, names: [x]",
        "https: off, trust-page: '127.0.0.1:9'",
        "names: ['a b']",
        "names: [300.1.1.1]",
        "names: ['0.0.0.0']",
        "names: []",
        "trust-page: somewhere",
        "listen: '0.0.0.0:8080', trust-page: '0.0.0.0:8080'",
        "listen: '0.0.0.0:8080', trust-page: '0.0.0.0:1883'",
        "listen: '0.0.0.0:1882'"
      })
  void whatDoesNotFitIsRefused(String web) {
    assertThat(refused(web)).isNotEmpty();
  }

  @Test
  void whoHadAProxyMustChoose() {
    ConfigResult undecided =
        Halls.read(Halls.SMALLEST + "web: {public-address: 'https://hall.example.cn'}\n");
    assertThat(undecided)
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class,
            loaded -> {
              assertThat(loaded.config().web().publicAddress())
                  .contains(URI.create("https://hall.example.cn"));
              assertThat(loaded.warnings())
                  .extracting(Problem::path)
                  .containsExactly("web.public-address");
            });
    assertThat(
            Halls.read(Halls.SMALLEST + "web: {public-address: 'https://a.example', https: off}\n"))
        .isInstanceOfSatisfying(
            ConfigResult.Loaded.class, loaded -> assertThat(loaded.warnings()).isEmpty());
  }
}
