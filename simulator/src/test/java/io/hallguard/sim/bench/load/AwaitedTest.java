package io.hallguard.sim.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AwaitedTest {
  private final AtomicLong now = new AtomicLong();
  private final Awaited awaited = new Awaited(new Tempo(now::get), new Latencies());

  @Test
  void aLatencyRunsFromTheDueTime() {
    awaited.expect("unit-1", 20, 1_000_000);
    now.set(4_000_000);
    awaited.arrived("unit-1", 20);
    assertThat(awaited.missing()).isZero();
    assertThat(awaited.latencies().maxMillis()).isEqualTo(3);
  }

  @Test
  void aLaterValueAnswersTheEarlierOnes() {
    awaited.expect("unit-1", 20, 0);
    awaited.expect("unit-1", 21, 0);
    awaited.expect("unit-1", 22, 0);
    awaited.arrived("unit-1", 21);
    assertThat(awaited.missing()).isEqualTo(1);
    assertThat(awaited.latencies().count()).isEqualTo(2);
  }

  @Test
  void whatNobodyWaitsForIsPassedOver() {
    awaited.expect("unit-1", 20, 0);
    awaited.arrived("unit-1", 33);
    awaited.arrived("unit-2", 20);
    assertThat(awaited.missing()).isEqualTo(1);
    assertThat(awaited.latencies().count()).isZero();
  }
}
