package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits to be delivered. When one device has too much of it, its oldest news goes, but a
 * hold-up only when nothing but hold-ups of the same button wait: then two presses become one. The
 * newest state of every device always stays, and no device takes another's room.
 */
final class Outbox {
  static final int PER_DEVICE = 16;

  /** One or more signals of one moment. */
  record Item(DeviceId device, List<Signal> signals) {
    Item {
      signals = List.copyOf(signals);
    }

    /** Whether it says that a hold-up button is in. */
    boolean press() {
      return signals.stream()
          .anyMatch(signal ->
              signal instanceof Signal.Report report
                  && report.readings().contains(new HoldUp(Activation.ACTIVE)));
    }
  }

  private final Deque<Item> waiting = new ArrayDeque<>();
  private final Map<DeviceId, Integer> counts = new HashMap<>();
  private final Runnable arrived;
  private long dropped;

  /**
   * @param arrived called after something was put in; must return at once
   */
  Outbox(Runnable arrived) {
    this.arrived = arrived;
  }

  /** Any thread; waits for nothing. */
  void add(DeviceId device, List<Signal> signals) {
    synchronized (this) {
      if (counts.merge(device, 1, Integer::sum) > PER_DEVICE) {
        makeRoom(device);
      }
      waiting.add(new Item(device, signals));
    }
    arrived.run();
  }

  /** The next one, in the order of arrival. */
  synchronized Optional<Item> poll() {
    Item item = waiting.poll();
    if (item != null) {
      counts.merge(item.device(), -1, (count, less) -> count + less == 0 ? null : count + less);
    }
    return Optional.ofNullable(item);
  }

  /** How many went untold because there were too many. */
  synchronized long dropped() {
    return dropped;
  }

  private void makeRoom(DeviceId device) {
    if (!dropOldest(device, false)) {
      dropOldest(device, true);
    }
    dropped++;
    counts.merge(device, -1, Integer::sum);
  }

  private boolean dropOldest(DeviceId device, boolean evenPress) {
    for (Iterator<Item> items = waiting.iterator(); items.hasNext(); ) {
      Item item = items.next();
      if (item.device().equals(device) && (evenPress || !item.press())) {
        items.remove();
        return true;
      }
    }
    return false;
  }
}
