package io.hallguard.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration MIN = Duration.ofSeconds(1);
  private static final Duration MAX = Duration.ofSeconds(10);

  private final Backoff backoff = new Backoff(MIN, MAX, new SplittableRandom(1));

  @Test
  void theWaitDoublesUpToTheLimitAndHalfOfItIsChance() {
    for (int seconds : new int[] {1, 2, 4, 8, 10, 10, 10}) {
      Duration whole = Duration.ofSeconds(seconds);
      assertThat(backoff.next()).isBetween(whole.dividedBy(2), whole);
    }
  }

  @Test
  void afterALinkThatHeldItStartsAgain() {
    for (int i = 0; i < 5; i++) {
      assertThat(backoff.next()).isPositive();
    }
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(MIN);
  }
}
