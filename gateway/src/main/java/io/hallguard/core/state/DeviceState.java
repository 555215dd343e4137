package io.hallguard.core.state;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Stamp;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a device last said of itself.
 *
 * @param lastSeen its last sign of life; empty when it never spoke
 * @param online the format's own word on whether it can be reached
 * @param tamper its cover, where it says
 * @param line its supervised wire, where it has one
 * @param unclear properties whose last value could not be read
 * @param unreadable when its last unreadable payload was recorded
 * @param numberings its counts, newest epoch first, at most {@link #EPOCHS_MAX}
 * @param closed the newest of its numbered events that said "closed"
 */
public record DeviceState(
    DeviceId id,
    Optional<Stamp> lastSeen,
    Optional<Boolean> online,
    Optional<Integer> battery,
    Optional<Boolean> batteryLow,
    Optional<Activation> tamper,
    Optional<LineState> line,
    Set<Property> unclear,
    Optional<Stamp> unreadable,
    List<Numbering> numberings,
    Optional<EventRef> closed) {

  /**
   * How many epochs are remembered, so that what waited across a device's restart is known again.
   */
  public static final int EPOCHS_MAX = 3;

  public DeviceState {
    requireNonNull(id, "id is null");
    requireNonNull(lastSeen, "lastSeen is null");
    requireNonNull(online, "online is null");
    requireNonNull(battery, "battery is null");
    requireNonNull(batteryLow, "batteryLow is null");
    requireNonNull(tamper, "tamper is null");
    requireNonNull(line, "line is null");
    unclear = Set.copyOf(unclear);
    requireNonNull(unreadable, "unreadable is null");
    numberings = List.copyOf(numberings);
    requireNonNull(closed, "closed is null");
  }

  /** A device that never spoke. */
  public static DeviceState unknown(DeviceId id) {
    return new DeviceState(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Where the event stands in the device's count. */
  public Numbering.Place place(EventRef event) {
    return numbering(event.epoch()).map(n -> n.place(event)).orElse(Numbering.Place.NEXT);
  }

  /** The count of that epoch, when it is remembered. */
  public Optional<Numbering> numbering(String epoch) {
    return numberings.stream().filter(n -> n.epoch().equals(epoch)).findFirst();
  }

  /** Whether its battery is low by its own word or by the percentage. */
  public boolean lowBattery(int limitPercent) {
    return batteryLow.orElse(false) || battery.map(p -> p <= limitPercent).orElse(false);
  }

  DeviceState counted(EventRef event, Stamp at) {
    List<Numbering> counts = new ArrayList<>(numberings);
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i).epoch().equals(event.epoch())) {
        counts.set(i, counts.get(i).with(event, at));
        return withNumberings(counts);
      }
    }
    counts.addFirst(Numbering.startingAt(event));
    while (counts.size() > EPOCHS_MAX) {
      counts.removeLast();
    }
    return withNumberings(counts);
  }

  DeviceState seen(Stamp at) {
    return new DeviceState(
        id,
        Optional.of(at),
        online,
        battery,
        batteryLow,
        tamper,
        line,
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withOnline(boolean isOnline) {
    return new DeviceState(
        id,
        lastSeen,
        Optional.of(isOnline),
        battery,
        batteryLow,
        tamper,
        line,
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withBattery(int percent) {
    if (battery.isPresent() && battery.get() == percent) {
      return this;
    }
    return new DeviceState(
        id,
        lastSeen,
        online,
        Optional.of(percent),
        batteryLow,
        tamper,
        line,
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withBatteryLow(boolean low) {
    if (batteryLow.isPresent() && batteryLow.get() == low) {
      return this;
    }
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        Optional.of(low),
        tamper,
        line,
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withTamper(Activation activation) {
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        batteryLow,
        Optional.of(activation),
        line,
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withLine(LineState state) {
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        batteryLow,
        tamper,
        Optional.of(state),
        unclear,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withUnclear(Property property, boolean isUnclear) {
    if (unclear.contains(property) == isUnclear) {
      return this;
    }
    TreeSet<Property> changed = new TreeSet<>(unclear);
    if (isUnclear) {
      changed.add(property);
    } else {
      changed.remove(property);
    }
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        batteryLow,
        tamper,
        line,
        changed,
        unreadable,
        numberings,
        closed);
  }

  DeviceState withUnreadable(Stamp at) {
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        batteryLow,
        tamper,
        line,
        unclear,
        Optional.of(at),
        numberings,
        closed);
  }

  /** Remembers the newest numbered "closed"; of another epoch, the one that came last. */
  DeviceState withClosed(EventRef event) {
    boolean older =
        closed
            .filter(c -> c.epoch().equals(event.epoch()) && c.sequence() > event.sequence())
            .isPresent();
    return older
        ? this
        : new DeviceState(
            id,
            lastSeen,
            online,
            battery,
            batteryLow,
            tamper,
            line,
            unclear,
            unreadable,
            numberings,
            Optional.of(event));
  }

  /** Whether a "closed" of the same count came after the event. */
  public boolean closedSince(EventRef event) {
    return closed
        .filter(c -> c.epoch().equals(event.epoch()) && c.sequence() > event.sequence())
        .isPresent();
  }

  /** Gives up what is missing in every epoch. */
  DeviceState withoutMissing() {
    return withNumberings(numberings.stream().map(Numbering::withoutMissing).toList());
  }

  private DeviceState withNumberings(List<Numbering> counts) {
    return new DeviceState(
        id,
        lastSeen,
        online,
        battery,
        batteryLow,
        tamper,
        line,
        unclear,
        unreadable,
        counts,
        closed);
  }
}
