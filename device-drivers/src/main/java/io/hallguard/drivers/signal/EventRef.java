package io.hallguard.drivers.signal;

import static java.util.Objects.requireNonNull;

/**
 * Where an event stands in its device's own numbering: what makes a repeat recognisable.
 *
 * @param epoch one run of the device's counter; a device that lost its counter chooses a new one
 * @param sequence counts up by one within the epoch, from 1
 * @param id the event's own id, unique for the device
 */
public record EventRef(String epoch, long sequence, String id) {
  public EventRef {
    requireNonNull(epoch, "epoch is null");
    requireNonNull(id, "id is null");
    if (sequence < 1) {
      throw new IllegalArgumentException("Expected a sequence of 1 or more, but found " + sequence);
    }
  }
}
