package io.hallguard.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.LivePlayer.Manner;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A visit of every class, and some that deviate, over real MQTT: Mosquitto, and the gateway as a
 * process. Quiet gaps are cut short; the limits of the gateway pass in real time, so stories that
 * wait for one are played in virtual time only.
 */
class VisitorsLiveIT {
  @TempDir static Path folder;
  private static DemoHall hall;

  @BeforeAll
  static void start() throws IOException {
    hall = DemoHall.start(folder);
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13-own-staff",
        "14-superior",
        "15-cash-in-transit",
        "16-maintenance",
        "17-police",
        "18-cleaning",
        "19-cashier-standing",
        "20-no-grant",
        "46-used-grant"
      })
  void goesAsExpected(String name) throws InterruptedException {
    assertThat(bad(play(Shipped.scenario(name)))).isEmpty();
  }

  @Test
  void withoutItsConsentTheSameVisitIsAnAlert() throws InterruptedException {
    Scenario visit = Shipped.scenario("15-cash-in-transit");
    Scenario without = visit.without(step -> step.told().en().contains("approves"));

    assertThat(bad(play(without))).anyMatch(line -> line.contains("alert box-without-grant box-1"));
  }

  private static List<Finding> play(Scenario scenario) throws InterruptedException {
    Patience patience = new WallPatience(Clock.systemUTC());
    Manner manner = new Manner(Optional.of(Duration.ofMillis(400)), 1, Duration.ofSeconds(3));
    Courier courier =
        LinkCourier.connect(hall.broker(), "live-" + patience.now().toEpochMilli(), patience);
    try (LivePlayer player = new LivePlayer(hall.url(), courier, patience, manner)) {
      return player.play(scenario, Narrator.SILENT);
    }
  }

  private static List<String> bad(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.ok())
        .map(finding -> finding.said().en())
        .toList();
  }
}
