package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Whether a wall time can be believed. A Pi without a battery-backed clock boots in the past: a
 * time before the journal's last fact is never believed. Where systemd-timesyncd runs, it must also
 * have synchronised once since the boot.
 */
public final class SynchronizedClock implements Predicate<Instant> {
  private static final Path TIMESYNC = Path.of("/run/systemd/timesync");
  private static final Path SYNCHRONISED = TIMESYNC.resolve("synchronized");

  /** Steps back by less than this are corrections, not a clock that lost its time. */
  private static final Duration CORRECTION = Duration.ofSeconds(5);

  private final Instant lastFact;
  private final Path service;
  private final Path synchronised;
  private volatile boolean seen;

  /**
   * @param lastFact the wall time of the journal's last trusted fact, or the epoch
   */
  public SynchronizedClock(Instant lastFact) {
    this(lastFact, TIMESYNC, SYNCHRONISED);
  }

  SynchronizedClock(Instant lastFact, Path service, Path synchronised) {
    this.lastFact = requireNonNull(lastFact, "lastFact is null");
    this.service = service;
    this.synchronised = synchronised;
  }

  @Override
  public boolean test(Instant wall) {
    return !wall.isBefore(lastFact.minus(CORRECTION)) && synchronizedOnce();
  }

  /** Once synchronised it stays so for this boot; the files are not asked again. */
  private boolean synchronizedOnce() {
    if (!seen) {
      seen = !Files.isDirectory(service) || Files.exists(synchronised);
    }
    return seen;
  }
}
