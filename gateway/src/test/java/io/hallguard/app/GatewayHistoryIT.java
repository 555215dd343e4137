package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.core.event.About;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Trouble;
import io.hallguard.history.TestingVictoria;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway with its history: what people see of it, and that it is there. */
class GatewayHistoryIT {
  @TempDir Path folder;
  private TestingVictoria victoria;

  @BeforeEach
  void open() throws Exception {
    victoria = new TestingVictoria(folder);
  }

  @AfterEach
  void close() throws Exception {
    victoria.close();
  }

  private Gateway gateway() throws Exception {
    String yaml =
        """
        hall: {id: lab, name: lab}
        data: ./data
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {embedded: {listen: "127.0.0.1:%d"}}
        history: {url: "%s"}
        """
            .formatted(ChildGateway.freePort(), ChildGateway.freePort(), victoria.url());
    ConfigResult read = ConfigReader.read(yaml, "hall.yaml", folder);
    assertThat(read).isInstanceOf(ConfigResult.Loaded.class);
    return Gateway.start(
        ((ConfigResult.Loaded) read).config(), Digests.ofText(yaml), Optional.empty());
  }

  private static Optional<LinkState> history(Gateway gateway) {
    return Optional.ofNullable(gateway.state().links().get(LinkId.HISTORY))
        .map(link -> link.state());
  }

  private static List<Trouble> troubles(Gateway gateway) {
    return gateway.state().troubles().values().stream()
        .filter(trouble -> trouble.raised().about().equals(new About.OfLink(LinkId.HISTORY)))
        .toList();
  }

  @Test
  void aDatabaseThatIsAwayIsATroubleAndItsStartIsInTheHistoryAfterwards() throws Exception {
    try (Gateway gateway = gateway()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> history(gateway).equals(Optional.of(LinkState.OFFLINE)));
      assertThat(troubles(gateway))
          .singleElement()
          .satisfies(trouble -> {
            assertThat(trouble.raised().kind()).isEqualTo(TroubleKind.LINK_DOWN);
            assertThat(trouble.open()).isTrue();
            assertThat(trouble.detail()).contains("Expected to write the history");
          });

      victoria.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> history(gateway).equals(Optional.of(LinkState.ONLINE)));
      await().until(() -> troubles(gateway).stream().noneMatch(Trouble::open));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            victoria.flush();
            return !victoria
                .query(
                    "last_over_time(link_state_up{hall=\"lab\",link=\"history\",kind=\"online\"}[1h])",
                    Instant.now().getEpochSecond() + 1)
                .isEmpty();
          });
    }
    assertThat(
            victoria
                .query(
                    "sum(count_over_time(gateway_running{hall=\"lab\"}[1h]))",
                    Instant.now().getEpochSecond() + 1)
                .at("/0/value/1")
                .asText())
        .isEqualTo("1");
  }
}
