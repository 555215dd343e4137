package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.ClockTrust;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.state.Boot;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.HallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** The machine's clocks. One of these is one boot. */
public final class SystemHallClock implements HallClock {
  private final BootId boot = new BootId(UUID.randomUUID().toString());
  private final long startNanos = System.nanoTime();
  private final Predicate<Instant> trust;

  /**
   * @param trust whether a wall time is believed
   */
  public SystemHallClock(Predicate<Instant> trust) {
    this.trust = requireNonNull(trust, "trust is null");
  }

  /**
   * As the hall's file wants it.
   *
   * @param recovered the last trusted time of an earlier run is a floor for this one's
   */
  static SystemHallClock of(ClockTrust trust, HallState recovered) {
    return switch (trust) {
      case ALWAYS -> new SystemHallClock(_ -> true);
      case WHEN_SYNCHRONIZED -> {
        Instant last =
            recovered
                .boot()
                .map(Boot::last)
                .filter(Stamp::trusted)
                .map(Stamp::wall)
                .orElse(Instant.EPOCH);
        yield new SystemHallClock(new SynchronizedClock(last));
      }
    };
  }

  @Override
  public Stamp now() {
    Instant wall = Instant.now();
    return new Stamp(boot, System.nanoTime() - startNanos, wall, trust.test(wall));
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public Duration until(long monoNanos) {
    return Duration.ofNanos(Math.max(0, monoNanos - (System.nanoTime() - startNanos)));
  }
}
