package io.hallguard.drivers.signal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How a signal came in: evidence kept apart from what it says.
 *
 * @param receivedAt the gateway's wall clock when the driver saw it
 * @param deviceTime what the device says the time was; never trusted for order
 * @param retained the broker had it stored: it is a state, not news, and makes no edge
 * @param event the device's own numbering, where the format has one
 */
public record Reception(
    Instant receivedAt, Optional<Instant> deviceTime, boolean retained, Optional<EventRef> event) {
  public Reception {
    requireNonNull(receivedAt, "receivedAt is null");
    requireNonNull(deviceTime, "deviceTime is null");
    requireNonNull(event, "event is null");
  }

  /** A live message of a format without times or numbers. */
  public static Reception live(Instant receivedAt) {
    return new Reception(receivedAt, Optional.empty(), false, Optional.empty());
  }

  /** The same reception, known to be a stored state rather than news. */
  public Reception asRetained() {
    return new Reception(receivedAt, deviceTime, true, event);
  }
}
