package io.hallguard.drivers.driver;

/**
 * Listens to devices and delivers what they say. Expected trouble (a broker away, a pin that cannot
 * be read) is told through {@link #health()}, never thrown.
 */
public interface Driver extends AutoCloseable {

  /** Starts listening and returns at once; a link that is down is retried in the background. */
  void start(SignalSink sink);

  /** How it stands now. Any thread. */
  Health health();

  /** Stops listening. What was delivered and not settled will be delivered again. */
  @Override
  void close();
}
