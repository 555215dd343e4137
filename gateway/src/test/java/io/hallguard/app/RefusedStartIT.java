package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is one sentence, with an exit code of its own. */
class RefusedStartIT {
  @TempDir Path folder;

  private ChildGateway gateway(int web, int mqtt, String more) throws Exception {
    Path yaml = folder.resolve("hall.yaml");
    Files.writeString(
        yaml,
        """
        hall: {id: lab, name: lab}
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {embedded: {listen: "127.0.0.1:%d"}}
        %s
        """
            .formatted(web, mqtt, more),
        UTF_8);
    ChildGateway gateway = ChildGateway.of(yaml, web);
    gateway.start();
    return gateway;
  }

  @Test
  void aBrokenFileIsRefusedWithEveryMistake() throws Exception {
    ChildGateway gateway =
        gateway(ChildGateway.freePort(), ChildGateway.freePort(), "dors: {}\nrulez: {}");

    assertThat(gateway.awaitExit()).isEqualTo(Exit.REFUSED.code());
    assertThat(gateway.log()).contains("hall.yaml:5:1").contains("hall.yaml:6:1").contains("doors");
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ChildGateway web = gateway(taken.getLocalPort(), ChildGateway.freePort(), "data: ./a");
      assertThat(web.awaitExit()).isEqualTo(Exit.PORT_IN_USE.code());
      assertThat(web.log()).contains("127.0.0.1:" + taken.getLocalPort()).contains("web.listen");

      ChildGateway mqtt = gateway(ChildGateway.freePort(), taken.getLocalPort(), "data: ./b");
      assertThat(mqtt.awaitExit()).isEqualTo(Exit.PORT_IN_USE.code());
      assertThat(mqtt.log()).contains("mqtt.embedded.listen");
    }
  }

  @Test
  void aSecondGatewayOnTheSameJournalIsRefusedAndTheFirstGoesOn() throws Exception {
    int web = ChildGateway.freePort();
    ChildGateway first = gateway(web, ChildGateway.freePort(), "data: ./data");
    first.awaitReady();

    ChildGateway second = gateway(ChildGateway.freePort(), ChildGateway.freePort(), "data: ./data");
    assertThat(second.awaitExit()).isEqualTo(Exit.JOURNAL_IN_USE.code());

    first.awaitReady();
    assertThat(first.stop()).isIn(0, 143);
  }

  @Test
  void aFolderThatIsAFileIsNamed() throws Exception {
    Files.writeString(folder.resolve("data"), "not a folder", UTF_8);
    ChildGateway gateway =
        gateway(ChildGateway.freePort(), ChildGateway.freePort(), "data: ./data");

    assertThat(gateway.awaitExit()).isEqualTo(Exit.FOLDER_NOT_WRITABLE.code());
    assertThat(gateway.log()).contains("data");
  }

  @Test
  void aTokenThatCannotBeReadIsNamed() throws Exception {
    ChildGateway gateway =
        gateway(
            ChildGateway.freePort(),
            ChildGateway.freePort(),
            "history: {url: 'http://127.0.0.1:1', token-file: no-such.token}");

    assertThat(gateway.awaitExit()).isEqualTo(Exit.REFUSED.code());
    assertThat(gateway.log()).contains("history.token-file").contains("no-such.token");
  }
}
