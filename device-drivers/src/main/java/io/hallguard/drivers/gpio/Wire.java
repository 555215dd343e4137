package io.hallguard.drivers.gpio;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing of the hardware that is read from time to time and opened again when it fails. One
 * thread at a time; {@link #soon} and {@link #trouble} from any.
 */
abstract sealed class Wire permits PinWire, ConverterWire {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final long RETRY_LEAST = Duration.ofMillis(500).toNanos();
  private static final long RETRY_MOST = Duration.ofMinutes(1).toNanos();

  private final Clocks clocks;
  private final long everyNanos;
  private long retryNanos = RETRY_LEAST;
  private long dueNanos;
  private volatile boolean soon;
  private volatile Optional<String> trouble = Optional.empty();

  Wire(Clocks clocks, Duration every) {
    this.clocks = clocks;
    this.everyNanos = every.toNanos();
    this.dueNanos = clocks.now().nanos();
  }

  /** Opens it if need be, reads it and passes on what it shows. */
  abstract void read(Tick at) throws PinFailure;

  /** It cannot be read. */
  abstract void failed(Tick at);

  /** Gives it back; never throws. */
  abstract void close();

  /** To be read without delay. */
  void soon() {
    soon = true;
  }

  /** One sentence while it cannot be read. */
  Optional<String> trouble() {
    return trouble;
  }

  /** How long until it wants to be looked at; zero or less when it is time. */
  long waitNanos(long nanos) {
    return soon ? 0 : dueNanos - nanos;
  }

  /** Reads it. The moment is taken before: what an edge says later is newer. */
  void look() {
    soon = false;
    Tick at = clocks.now();
    try {
      read(at);
      retryNanos = RETRY_LEAST;
      dueNanos = at.nanos() + everyNanos;
      trouble = Optional.empty();
    } catch (PinFailure e) {
      failed(at, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("Expected to read a wire, but the driver failed.", e);
      failed(at, "Expected to read a wire, but the driver failed with " + e + ".");
    }
  }

  private void failed(Tick at, String why) {
    close();
    failed(at);
    trouble = Optional.of(why);
    dueNanos = at.nanos() + retryNanos;
    retryNanos = Math.min(2 * retryNanos, RETRY_MOST);
  }
}
