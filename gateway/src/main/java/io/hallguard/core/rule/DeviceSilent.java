package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Link;
import io.hallguard.core.state.Trouble;
import io.hallguard.drivers.signal.DeviceId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Supervision: a device that gives no sign of life for its class's time is a trouble; what it
 * watches is then unknown, not fine. While the gateway was down it could hear nobody, so the time
 * runs anew from each start.
 */
final class DeviceSilent implements Rule {

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof SignalSeen seen
        && draft
            .state()
            .device(seen.signal().device())
            .lastSeen()
            .equals(Optional.of(recorded.at()))) {
      About about = new About.OfDevice(seen.signal().device());
      Fault.clear(draft, TroubleKind.DEVICE_SILENT, about);
    }
  }

  @Override
  public void timePassed(Draft draft) {
    Set<DeviceId> told = told(draft.state());
    for (DevicePlan device : draft.plan().devices().values()) {
      if (!told.contains(device.id())) {
        since(draft.state(), device.id())
            .filter(
                since -> Deadlines.passed(draft.state(), since, device.silentAfter(), draft.now()))
            .ifPresent(_ -> raise(draft, device));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    Set<DeviceId> told = told(state);
    return plan.devices().values().stream()
        .filter(device -> !told.contains(device.id()))
        .flatMap(device ->
            since(state, device.id()).stream()
                .map(since -> Deadlines.due(state, since, device.silentAfter())))
        .mapToLong(Long::longValue)
        .min();
  }

  private static void raise(Draft draft, DevicePlan device) {
    Fault.raise(draft, TroubleKind.DEVICE_SILENT, new About.OfDevice(device.id()), "", List.of());
  }

  /** Its last sign of life, or since when it could be heard; empty while nobody can be. */
  private static Optional<Stamp> since(HallState state, DeviceId id) {
    if (state.boot().isEmpty() || deaf(state)) {
      return Optional.empty();
    }
    Stamp since = state.boot().get().start();
    for (Link link : state.links().values()) {
      since = link.id().carriesSignals() ? later(since, link.since()) : since;
    }
    Optional<Stamp> seen = state.device(id).lastSeen();
    return Optional.of(seen.isPresent() ? later(since, seen.get()) : since);
  }

  private static boolean deaf(HallState state) {
    return state.links().values().stream()
        .anyMatch(link -> link.id().carriesSignals() && link.state() == LinkState.OFFLINE);
  }

  /** Of another boot than the present one, a moment is always the earlier. */
  private static Stamp later(Stamp present, Stamp other) {
    return other.boot().equals(present.boot()) && other.monoNanos() > present.monoNanos()
        ? other
        : present;
  }

  private static Set<DeviceId> told(HallState state) {
    Set<DeviceId> told = new HashSet<>();
    for (Trouble trouble : state.troubles().values()) {
      if (trouble.open()
          && trouble.raised().kind() == TroubleKind.DEVICE_SILENT
          && trouble.raised().about() instanceof About.OfDevice(DeviceId device)) {
        told.add(device);
      }
    }
    return told;
  }
}
