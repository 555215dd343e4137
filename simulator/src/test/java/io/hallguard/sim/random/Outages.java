package io.hallguard.sim.random;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.scenario.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** When the broker or the gateway is away. No consent ends, and no deed goes on, across one. */
final class Outages {
  private final Diary diary;
  private final SplittableRandom random;
  private final List<Duration> ends = new ArrayList<>();
  private Duration over = Duration.ZERO;
  private boolean gateway;

  Outages(Diary diary, SplittableRandom random) {
    this.diary = requireNonNull(diary, "diary is null");
    this.random = requireNonNull(random, "random is null");
  }

  /** A consent ends then, and no outage may lie across that. */
  void keepClearOf(Duration end) {
    ends.add(end);
  }

  /** One begins now, unless it would be in the way. */
  void begin() {
    Duration length = Duration.ofSeconds(5 + random.nextLong(85));
    Duration end = diary.now().plus(length);
    boolean crosses =
        ends.stream()
            .anyMatch(until ->
                until.compareTo(diary.now()) >= 0 && until.compareTo(end.plusSeconds(1)) <= 0);
    if (crosses || !none()) {
      return;
    }
    over = end;
    gateway = random.nextBoolean();
    if (gateway) {
      diary.add(new Act.GatewayRestarts(length, random.nextBoolean()));
    } else {
      diary.add(new Act.Broker(false));
      diary.addAt(end, new Act.Broker(true));
    }
  }

  /** Whether everything is there. */
  boolean none() {
    return diary.now().compareTo(over) > 0;
  }

  /** Whether the gateway is away, so that nobody can ask it for anything. */
  boolean gatewayDown() {
    return gateway && !none();
  }
}
