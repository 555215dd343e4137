package io.hallguard.sim.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void sharesAreRightWithinTwoPercent() {
    Random random = new Random(1);
    Latencies latencies = new Latencies();
    long[] all = new long[20_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (long) Math.exp(random.nextDouble() * 22);
      latencies.add(all[i]);
    }
    Arrays.sort(all);
    for (double share : new double[] {0.01, 0.5, 0.9, 0.99, 0.999, 1}) {
      double right = all[(int) Math.ceil(share * all.length) - 1] / 1e6;
      assertThat(latencies.millis(share)).isBetween(right, right * 1.04 + 1e-6);
    }
    assertThat(latencies.maxMillis()).isEqualTo(all[all.length - 1] / 1e6);
    assertThat(latencies.count()).isEqualTo(all.length);
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThatThrownBy(() -> new Latencies().millis(0.5)).isInstanceOf(IllegalStateException.class);
  }
}
