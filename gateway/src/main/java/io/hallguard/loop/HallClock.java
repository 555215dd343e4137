package io.hallguard.loop;

import io.hallguard.core.event.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Where time comes from. Any thread. */
public interface HallClock extends InstantSource {

  /** This moment; the monotonic part never goes back. */
  Stamp now();

  /** The wall clock's part of this moment, believed or not. */
  @Override
  default Instant instant() {
    return now().wall();
  }

  /**
   * How long to wait, in the time of this machine, until the monotonic clock shows the given
   * nanoseconds of this boot; zero when that is past.
   */
  Duration until(long monoNanos);
}
