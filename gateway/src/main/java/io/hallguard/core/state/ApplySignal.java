package io.hallguard.core.state;

import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Signal;
import java.util.Optional;

/** What a device's state learns from what it said. */
final class ApplySignal {
  private ApplySignal() {}

  static void apply(Edit edit, SignalFact fact) {
    switch (fact) {
      case SignalSeen seen -> seen(edit, seen);
    }
  }

  private static void seen(Edit edit, SignalSeen seen) {
    edit.device(seen.signal().device(), device -> next(device, edit, seen));
  }

  private static DeviceState next(DeviceState device, Edit edit, SignalSeen seen) {
    Signal signal = seen.signal();
    DeviceState counted =
        signal.reception().event().map(e -> device.counted(e, edit.at())).orElse(device);
    return switch (signal) {
      case Signal.Reachability reach -> {
        DeviceState told = counted.withOnline(reach.online());
        // A stored "online" may be old; it is no sign of life.
        yield reach.online() && seen.standing() != Standing.STORED ? told.seen(edit.at()) : told;
      }
      case Signal.Unreadable _ -> counted.withUnreadable(edit.at());
      case Signal.Report report -> {
        DeviceState alive =
            seen.standing() == Standing.STORED ? counted : speaking(counted.seen(edit.at()));
        DeviceState known = closed(alive, report);
        yield seen.standing() == Standing.OVERTAKEN ? known : read(known, report);
      }
    };
  }

  private static DeviceState closed(DeviceState device, Signal.Report report) {
    boolean saysClosed = report.readings().contains(new Reading.Contact(Position.CLOSED));
    return saysClosed ? report.reception().event().map(device::withClosed).orElse(device) : device;
  }

  /** A device that speaks can be reached, whatever was said of it before. */
  private static DeviceState speaking(DeviceState device) {
    return device.online().equals(Optional.of(false)) ? device.withOnline(true) : device;
  }

  private static DeviceState read(DeviceState device, Signal.Report report) {
    DeviceState next = device;
    for (Reading reading : report.readings()) {
      next = read(next, reading);
    }
    return next;
  }

  private static DeviceState read(DeviceState device, Reading reading) {
    DeviceState next =
        switch (reading) {
          case Reading.Battery battery -> device.withBattery(battery.percent());
          case Reading.BatteryLow low -> device.withBatteryLow(low.low());
          case Reading.Unclear unclear -> device.withUnclear(unclear.property(), true);
          case Reading.Contact _,
              Reading.Lock _,
              Reading.Press _,
              Reading.HoldUp _,
              Reading.Tamper _,
              Reading.Supply _,
              Reading.Lamp _,
              Reading.Fire _,
              Reading.Tag _,
              Reading.Badge _,
              Reading.Line _ ->
              device;
        };
    return property(reading).map(p -> clear(device, next, p)).orElse(next);
  }

  private static DeviceState clear(DeviceState before, DeviceState next, Property property) {
    return before.unclear().contains(property) ? next.withUnclear(property, false) : next;
  }

  /** The property that a clear reading makes clear again. */
  private static Optional<Property> property(Reading reading) {
    return switch (reading) {
      case Reading.Contact _ -> Optional.of(Property.CONTACT);
      case Reading.Lock _ -> Optional.of(Property.LOCK);
      case Reading.Press _ -> Optional.of(Property.BUTTON);
      case Reading.HoldUp _ -> Optional.of(Property.HOLD_UP);
      case Reading.Tamper _ -> Optional.of(Property.TAMPER);
      case Reading.Battery _, Reading.BatteryLow _ -> Optional.of(Property.BATTERY);
      case Reading.Supply _ -> Optional.of(Property.SUPPLY);
      case Reading.Lamp _ -> Optional.of(Property.LAMP);
      case Reading.Fire _ -> Optional.of(Property.FIRE);
      case Reading.Tag _ -> Optional.of(Property.TAG);
      case Reading.Badge _ -> Optional.of(Property.BADGE);
      case Reading.Line _ -> Optional.of(Property.LINE);
      case Reading.Unclear _ -> Optional.empty();
    };
  }
}
