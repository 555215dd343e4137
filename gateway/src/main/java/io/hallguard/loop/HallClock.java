package io.hallguard.loop;

import io.hallguard.core.event.Stamp;
import java.time.Duration;

/** Where time comes from. Any thread. */
public interface HallClock {

  /** This moment; the monotonic part never goes back. */
  Stamp now();

  /**
   * How long to wait, in the time of this machine, until the monotonic clock shows the given
   * nanoseconds of this boot; zero when that is past.
   */
  Duration until(long monoNanos);
}
