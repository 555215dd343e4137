package io.hallguard.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.sim.scenario.Halls;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PortsTest {
  private final HallConfig file = Halls.demo();

  @Test
  void withoutAnyTheFileStands() {
    assertThat(Ports.OF_THE_FILE.in(file)).isEqualTo(file);
  }

  @Test
  void eachIsMovedAloneAndNothingElseChanges() {
    HallConfig moved = new Ports(OptionalInt.of(9_000), OptionalInt.empty()).in(file);
    assertThat(moved.web().listen()).isEqualTo(new HostPort("127.0.0.1", 9_000));
    assertThat(moved.mqtt()).isEqualTo(file.mqtt());
    assertThat(moved.plan()).isEqualTo(file.plan());

    HallConfig other = new Ports(OptionalInt.empty(), OptionalInt.of(9_001)).in(file);
    assertThat(other.web()).isEqualTo(file.web());
    assertThat(other.mqtt().broker())
        .isInstanceOfSatisfying(
            Broker.Embedded.class, broker -> assertThat(broker.listen().port()).isEqualTo(9_001));
  }
}
