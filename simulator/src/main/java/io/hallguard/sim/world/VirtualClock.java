package io.hallguard.sim.world;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Stamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Time that passes only when told to. Three times are kept apart, so that a mix-up shows: the true
 * time of the story, the gateway's wall clock (which may be stepped) and its monotonic clock (which
 * begins anew with each boot). One thread.
 */
public final class VirtualClock {
  private final Instant start;
  private Duration elapsed = Duration.ZERO;
  private Duration skew = Duration.ZERO;
  private Duration bootedAt = Duration.ZERO;
  private boolean trusted = true;
  private int boots = 1;

  /** A clock whose story begins at this moment. */
  public VirtualClock(Instant start) {
    this.start = requireNonNull(start, "start is null");
  }

  /** How long the story has been going on. */
  public Duration elapsed() {
    return elapsed;
  }

  /** The true time. */
  public Instant truth() {
    return start.plus(elapsed);
  }

  /** What the gateway's wall clock shows. */
  public Instant wall() {
    return truth().plus(skew);
  }

  /** The moment as the gateway knows it. */
  public Stamp now() {
    return new Stamp(
        new BootId("boot-" + boots), elapsed.minus(bootedAt).toNanos(), wall(), trusted);
  }

  /** When, in the story, the present boot's monotonic clock shows this. */
  public Duration when(long monoNanos) {
    return bootedAt.plusNanos(monoNanos);
  }

  /**
   * Lets time pass.
   *
   * @throws IllegalArgumentException when that moment is past
   */
  public void advanceTo(Duration moment) {
    if (moment.compareTo(elapsed) < 0) {
      throw new IllegalArgumentException(
          "Expected time to go forward from %s, but found %s".formatted(elapsed, moment));
    }
    elapsed = moment;
  }

  /** Steps the wall clock; nothing else moves. */
  public void step(Duration by) {
    skew = skew.plus(by);
  }

  /** Whether the wall clock is believed from now on. */
  public void trust(boolean nowTrusted) {
    trusted = nowTrusted;
  }

  /** A new boot begins: the monotonic clock starts from zero. */
  public void reboot() {
    boots++;
    bootedAt = elapsed;
  }
}
