package io.hallguard.sim.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problems;
import io.hallguard.core.event.AlertFact;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.ScenarioReader;
import io.hallguard.sim.wire.Field;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects that random days once found, each as the smallest scenario that shows it. */
class RegressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "box-report-overtakes-opening",
        "late-badge-authorises-later-opening",
        "badge-before-restart",
        "backdated-consent",
        "revoked-after-late-opening",
        "clock-back-then-restart",
        "link-down-flood"
      })
  void staysMended(String name) throws IOException {
    assertThat(VirtualPlayer.play(scenario("/regressions/" + name), Narrator.SILENT).passed())
        .isTrue();
  }

  /**
   * A device's clock may be off by as much as the lateness limit, so within it arrival counts. A
   * consent given in those seconds covers the opening: a known limit, not a right answer.
   */
  @Test
  void withinTheLatenessLimitArrivalCounts() throws IOException {
    Scenario scenario = scenario("/limits/consent-within-lateness");
    assertThat(VirtualPlayer.play(scenario, Narrator.SILENT).passed()).isFalse();
  }

  /** Our reading, see docs/decisions/0007: a live first value OPEN is an opening. */
  @Test
  void aLiveFirstValueOpenIsTakenForAnOpening() {
    VirtualClock clock = new VirtualClock(Instant.parse("2026-11-24T00:00:00Z"));
    VirtualHall hall = new VirtualHall(Halls.demo(), clock, _ -> {});
    hall.start();
    Field.of(Halls.demo())
        .device(new DeviceId("cash-door-contact"))
        .says(new Reading.Contact(Position.OPEN), clock.truth())
        .forEach(hall::hear);

    assertThat(hall.facts())
        .extracting(witnessed -> witnessed.recorded().fact())
        .hasAtLeastOneElementOfType(AlertFact.AlertRaised.class);
  }

  private static Scenario scenario(String name) throws IOException {
    try (InputStream in = RegressionsTest.class.getResourceAsStream(name + ".yaml")) {
      assertThat(in).as(name).isNotNull();
      Problems problems = new Problems(name);
      return new ScenarioReader(Halls::find)
          .read(new String(in.readAllBytes(), UTF_8), problems)
          .orElseThrow(() -> new AssertionError(problems.refusals().toString()));
    }
  }
}
