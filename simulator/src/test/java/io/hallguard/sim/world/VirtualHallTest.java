package io.hallguard.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.BootId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.wire.Field;
import io.hallguard.sim.wire.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualHallTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private final VirtualClock clock = new VirtualClock(START);
  private final List<Witnessed> heard = new ArrayList<>();
  private final VirtualHall hall = new VirtualHall(Halls.demo(), clock, heard::add);
  private final Field field = Field.of(Halls.demo());

  private void opens(String device) {
    for (Post post :
        field
            .device(new DeviceId(device))
            .says(new Reading.Contact(Position.OPEN), clock.truth())) {
      hall.hear(post);
    }
  }

  private List<Duration> raisedAt() {
    return heard.stream()
        .filter(witnessed -> witnessed.recorded().fact() instanceof AlertFact.AlertRaised)
        .map(Witnessed::at)
        .toList();
  }

  @Test
  void deadlinesFireAtTheirVeryMoment() {
    hall.start();
    hall.advanceTo(Duration.ofSeconds(5));
    opens("cash-door-contact");
    hall.advanceTo(Duration.ofMinutes(2));

    assertThat(raisedAt()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(65));
  }

  @Test
  void aStepOfTheWallClockMovesNoDeadline() {
    hall.start();
    opens("cash-door-contact");
    hall.advanceTo(Duration.ofSeconds(10));
    clock.step(Duration.ofHours(-3));
    hall.advanceTo(Duration.ofMinutes(2));

    assertThat(raisedAt()).containsExactly(Duration.ZERO, Duration.ofSeconds(60));
  }

  @Test
  void aRestartBeginsANewBootAndFindsTheOldState() {
    hall.start();
    opens("box-1-contact");
    int before = hall.facts().size();
    clock.advanceTo(Duration.ofSeconds(30));
    hall.restart();

    assertThat(clock.now().boot()).isEqualTo(new BootId("boot-2"));
    assertThat(clock.now().monoNanos()).isZero();
    assertThat(hall.state().seq()).isEqualTo(hall.facts().size());
    assertThat(hall.facts()).hasSizeGreaterThan(before);
    hall.verify();
  }

  @Test
  void aDeadlineOutlivesARestart() {
    hall.start();
    opens("box-1-contact");
    hall.advanceTo(Duration.ofMinutes(4));
    hall.stop();
    clock.advanceTo(Duration.ofMinutes(5));
    hall.restart();
    hall.advanceTo(Duration.ofMinutes(12));

    assertThat(raisedAt()).containsExactly(Duration.ZERO, Duration.ofMinutes(10));
  }

  @Test
  void timeNeverGoesBack() {
    hall.start();
    hall.advanceTo(Duration.ofSeconds(5));

    assertThatThrownBy(() -> hall.advanceTo(Duration.ofSeconds(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
