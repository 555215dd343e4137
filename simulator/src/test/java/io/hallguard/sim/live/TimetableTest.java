package io.hallguard.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import io.hallguard.sim.scenario.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final Optional<Duration> SKIP = Optional.of(Duration.ofSeconds(5));

  private static Scenario scenario(String number) {
    return Shipped.scenario(Shipped.named(number).orElseThrow());
  }

  @Test
  void withoutSkippingTimeIsReal() {
    Timetable timetable = Timetable.of(scenario("01"), Optional.empty(), 1);

    assertThat(timetable.real(Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
    assertThat(timetable.story(Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aQuietDayPassesInMinutes() {
    Scenario day = scenario("01");

    assertThat(Timetable.of(day, SKIP, 1).real(day.until())).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void theGatewaysOwnLimitsPassInRealTime() {
    Scenario box = scenario("05");
    Timetable timetable = Timetable.of(box, SKIP, 1);
    Duration opened = Duration.ofMinutes(1);
    Duration alert = Duration.ofMinutes(11);

    assertThat(timetable.real(alert).minus(timetable.real(opened)))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void orderIsKeptAndBothWaysAgree() {
    Scenario day = scenario("01");
    Timetable timetable = Timetable.of(day, SKIP, 4);
    Duration before = Duration.ofSeconds(-1);
    for (Step step : day.timeline()) {
      Duration real = timetable.real(step.at());
      assertThat(real).isGreaterThan(before);
      assertThat(timetable.story(real).minus(step.at()).abs()).isLessThan(Duration.ofMillis(1));
      before = real;
    }
  }
}
