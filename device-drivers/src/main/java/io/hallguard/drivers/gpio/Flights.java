package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was delivered and not settled, so that it is told again when the gateway could not keep it:
 * no broker does that for a wire. Of most news the present state is enough; a press is kept as it
 * was. Any thread.
 */
final class Flights {
  /** So many of one device at most; the oldest one's fate then counts as told. */
  static final int PER_DEVICE = 64;

  private static final class Trip {
    private final Outbox.Item item;
    private final long sinceNanos;

    Trip(Outbox.Item item, long sinceNanos) {
      this.item = item;
      this.sinceNanos = sinceNanos;
    }
  }

  /** A device whose news may be lost, and the last press among it. */
  record Lost(DeviceId device, Optional<Outbox.Item> press) {}

  private final Map<DeviceId, Set<Trip>> trips = new HashMap<>();
  private final long againNanos;

  Flights(long againNanos) {
    this.againNanos = againNanos;
  }

  /**
   * It is about to be delivered.
   *
   * @return to be run when it is safe; any thread, any number of times
   */
  synchronized Runnable departs(Outbox.Item item, long nanos) {
    Set<Trip> own = trips.computeIfAbsent(item.device(), _ -> new LinkedHashSet<>());
    if (own.size() == PER_DEVICE) {
      own.remove(own.iterator().next());
    }
    Trip trip = new Trip(item, nanos);
    own.add(trip);
    return () -> lands(trip);
  }

  /** The devices of which something was out for too long; all of theirs is forgotten here. */
  synchronized List<Lost> lost(long nanos) {
    List<Lost> lost = new ArrayList<>();
    for (Iterator<Map.Entry<DeviceId, Set<Trip>>> all = trips.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<DeviceId, Set<Trip>> entry = all.next();
      if (nanos - oldest(entry.getValue()).sinceNanos >= againNanos) {
        lost.add(new Lost(entry.getKey(), lastPress(entry.getValue())));
        all.remove();
      }
    }
    return lost;
  }

  /** When {@link #lost} will next find something, or {@link Debounce#NEVER}. */
  synchronized long dueNanos() {
    return trips.values().stream()
        .mapToLong(own -> oldest(own).sinceNanos + againNanos)
        .min()
        .orElse(Debounce.NEVER);
  }

  private synchronized void lands(Trip trip) {
    Set<Trip> own = trips.get(trip.item.device());
    if (own != null && own.remove(trip) && own.isEmpty()) {
      trips.remove(trip.item.device());
    }
  }

  private static Trip oldest(Set<Trip> own) {
    return own.iterator().next();
  }

  private static Optional<Outbox.Item> lastPress(Set<Trip> own) {
    return own.stream()
        .map(trip -> trip.item)
        .filter(Outbox.Item::press)
        .reduce((_, later) -> later);
  }
}
