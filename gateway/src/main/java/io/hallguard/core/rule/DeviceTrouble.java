package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.DeviceState;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Unread;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a device says that keeps us from knowing: it cannot be reached, its payload or a value
 * cannot be read, its battery is low. Never an alert; never lost.
 */
final class DeviceTrouble implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (!(recorded.fact() instanceof SignalSeen seen)) {
      return;
    }
    List<Long> evidence = List.of(recorded.seq());
    About about = new About.OfDevice(seen.signal().device());
    switch (seen.signal()) {
      case Signal.Unreadable unreadable ->
          Fault.raiseOrJoin(
              draft, TroubleKind.PAYLOAD_UNREADABLE, about, Unread.detail(unreadable), evidence);
      case Signal.Reachability reach -> {
        if (reach.online()) {
          Fault.clear(draft, TroubleKind.DEVICE_OFFLINE, about);
        } else {
          Fault.raise(draft, TroubleKind.DEVICE_OFFLINE, about, "", evidence);
        }
      }
      case Signal.Report report -> report(draft, report, about, evidence);
    }
  }

  private static void report(Draft draft, Signal.Report report, About about, List<Long> evidence) {
    DeviceState device = draft.state().device(report.device());
    if (device.online().orElse(true)) {
      Fault.clear(draft, TroubleKind.DEVICE_OFFLINE, about);
    }
    if (device.unclear().isEmpty()) {
      Fault.clear(draft, TroubleKind.VALUE_UNCLEAR, about);
    } else if (!blamedOnWire(device, report)) {
      Fault.raise(draft, TroubleKind.VALUE_UNCLEAR, about, unclear(report), evidence);
    }
    if (device.lowBattery(draft.plan().parameters().signal().batteryLow())) {
      String percent = device.battery().map(p -> p + "%").orElse("");
      Fault.raise(draft, TroubleKind.BATTERY_LOW, about, percent, evidence);
    } else if (device.battery().isPresent() || device.batteryLow().isPresent()) {
      Fault.clear(draft, TroubleKind.BATTERY_LOW, about);
    }
  }

  /** A broken wire is told by its own rule; what it makes unclear is not told once more. */
  private static boolean blamedOnWire(DeviceState device, Signal.Report report) {
    LineState line =
        report.readings().stream()
            .filter(Reading.Line.class::isInstance)
            .map(reading -> ((Reading.Line) reading).state())
            .findFirst()
            .or(device::line)
            .orElse(LineState.NORMAL);
    return line != LineState.NORMAL;
  }

  private static String unclear(Signal.Report report) {
    return report.readings().stream()
        .filter(Reading.Unclear.class::isInstance)
        .map(Reading.Unclear.class::cast)
        .map(reading -> reading.property() + "=" + reading.said())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void timePassed(Draft draft) {
    for (DeviceId device : unreadable(draft.state()).toList()) {
      if (draft.now().monoNanos() >= quietAt(draft.state(), draft.plan(), device)) {
        Fault.clear(draft, TroubleKind.PAYLOAD_UNREADABLE, new About.OfDevice(device));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    return unreadable(state).mapToLong(device -> quietAt(state, plan, device)).min();
  }

  private static Stream<DeviceId> unreadable(HallState state) {
    return state.troubles().values().stream()
        .filter(Trouble::open)
        .map(Trouble::raised)
        .filter(raised -> raised.kind() == TroubleKind.PAYLOAD_UNREADABLE)
        .map(raised -> raised.about())
        .filter(About.OfDevice.class::isInstance)
        .map(about -> ((About.OfDevice) about).device());
  }

  private static long quietAt(HallState state, HallPlan plan, DeviceId device) {
    Duration quiet = plan.parameters().signal().unreadableQuiet();
    return state
        .device(device)
        .unreadable()
        .map(last -> Deadlines.due(state, last, quiet))
        .orElse(0L);
  }
}
