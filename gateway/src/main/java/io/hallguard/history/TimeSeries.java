package io.hallguard.history;

import java.util.List;

/** A database for time series. */
interface TimeSeries extends AutoCloseable {

  /**
   * Writes lines of line protocol with times in nanoseconds; returns when the database has taken
   * all of them.
   *
   * @throws WriteFailed when it is not sure that it has; some may be there
   */
  void write(List<String> lines) throws WriteFailed;

  /** Ends a write under way, which then fails. From any thread. */
  @Override
  void close();
}
