package io.hallguard.drivers.driver;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.signal.Signal;
import java.util.List;

/**
 * What one message or edge said, with the way to say that it is safe.
 *
 * @param signals none when a message concerned nobody; it is settled all the same
 * @param settled to be run once, from any thread, after the journal's commit; until then the broker
 *     keeps the message. Must return at once.
 */
public record Delivery(List<Signal> signals, Runnable settled) {
  public Delivery {
    signals = List.copyOf(signals);
    requireNonNull(settled, "settled is null");
  }
}
