package io.hallguard.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problems;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.GatewayProcess.RunningGateway;
import io.hallguard.sim.live.LivePlayer.Manner;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.ScenarioReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scenarios, against a gateway that really runs: broker, journal, pages and all. */
class LiveIT {
  private static final String STORY =
      """
      name: {zh: 真机, en: For real}
      start: 2026-11-24T09:00:00
      until: +9s
      timeline:
        - {at: +0s, person: lead, does: gives, kind: standing, class: cashier,
           holder: cashier-zhao, places: [cash-door], until: +2h, purpose: 当班}
        - {at: +0s, person: cashier-zhao, does: badges, place: cash-door}
        - {at: +1s, door: cash-door, does: opens}
        - {at: +2s, door: cash-door, does: closes}
        - {at: +3s, box: box-1, does: opens}
        - {at: +4s, button: counter-button, does: is-pressed, twice: true}
        - {at: +5s, box: box-1, does: closes}
        - {at: +5s, person: cashier-zhao, does: registers, place: box-1, purpose: 取款, seal: A-1}
        - {at: +6s, person: guard, does: acknowledges, alert: hold-up}
        - {at: +6s, person: guard, does: acknowledges, alert: box-without-grant}
        - {at: +7s, person: cashier-zhao, does: resets, alert: hold-up, reason: 误触, refused: true}
        - {at: +8s, person: lead, does: resets, alert: hold-up, reason: 演练}
      expect:
        must:
          - {alert: box-without-grant, place: box-1, at: +3s, end: closed}
          - {alert: hold-up, place: counter-button, at: +4s, end: closed}
          - {visit: box, place: box-1, at: +3s, end: registered}
        must-not:
          - {alert: entry-without-grant}
      """;

  @TempDir static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws IOException {
    Path hallYaml = folder.resolve("hall.yaml");
    Files.writeString(
        hallYaml,
        Halls.demoText()
            .replace("127.0.0.1:1883", "127.0.0.1:" + freePort())
            .replace("127.0.0.1:8080", "127.0.0.1:" + freePort()),
        UTF_8);
    gateway = new InProcessGateway().start(hallYaml);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aStoryGoesAsExpectedAndATwinDoesNot() throws InterruptedException {
    assertThat(bad(play(STORY))).isEmpty();
    assertThat(
            bad(
                play(
                    STORY.replace(
                        "- {at: +3s, box: box-1, does: opens}",
                        "- {at: +3s, box: box-2, does: opens}"))))
        .anyMatch(line -> line.contains("no alert box-without-grant box-1"))
        .anyMatch(line -> line.contains("box-without-grant box-2: was not expected"));
  }

  private static List<Finding> play(String text) throws InterruptedException {
    Patience patience = new WallPatience(Clock.systemUTC());
    Manner manner = new Manner(Optional.empty(), 1, Duration.ofSeconds(3));
    Courier courier =
        LinkCourier.connect(gateway.broker(), "live-" + patience.now().toEpochMilli(), patience);
    try (LivePlayer player = new LivePlayer(gateway.url(), courier, patience, manner)) {
      return player.play(scenario(text), Narrator.SILENT);
    }
  }

  private static Scenario scenario(String text) {
    Problems problems = new Problems("story");
    return new ScenarioReader(Halls::find)
        .read(text, problems)
        .orElseThrow(() -> new AssertionError(problems.refusals().toString()));
  }

  private static List<String> bad(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.ok())
        .map(finding -> finding.said().en())
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
