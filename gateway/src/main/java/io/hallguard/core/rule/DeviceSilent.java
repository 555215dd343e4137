package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
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
    Optional<Stamp> heard = hearingSince(draft.state());
    if (heard.isEmpty()) {
      return;
    }
    Set<DeviceId> told = told(draft.state());
    for (DevicePlan device : draft.plan().devices().values()) {
      if (!told.contains(device.id())) {
        Stamp since = since(draft.state(), device.id(), heard.get());
        if (Deadlines.passed(draft.state(), since, device.silentAfter(), draft.now())) {
          raise(draft, device);
        }
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    Optional<Stamp> heard = hearingSince(state);
    if (heard.isEmpty()) {
      return OptionalLong.empty();
    }
    Set<DeviceId> told = told(state);
    OptionalLong next = OptionalLong.empty();
    for (DevicePlan device : plan.devices().values()) {
      if (!told.contains(device.id())) {
        Stamp since = since(state, device.id(), heard.get());
        long due = Deadlines.due(state, since, device.silentAfter());
        next = OptionalLong.of(Math.min(due, next.orElse(due)));
      }
    }
    return next;
  }

  /** What a device says puts its deadline off; a trouble that ended gives it one again. */
  @Override
  public boolean mayBringForward(HallState after, Recorded recorded) {
    return switch (recorded.fact()) {
      case TroubleFact _, SystemFact _ -> true;
      case SignalFact _,
          PlaceFact _,
          AccessFact _,
          RequestFact _,
          IdentityFact _,
          PersonFact _,
          RegisterFact _,
          AlertFact _ ->
          false;
    };
  }

  private static void raise(Draft draft, DevicePlan device) {
    Fault.raise(draft, TroubleKind.DEVICE_SILENT, new About.OfDevice(device.id()), "", List.of());
  }

  /** Since when devices could be heard; empty while nobody can be. */
  private static Optional<Stamp> hearingSince(HallState state) {
    if (state.boot().isEmpty() || deaf(state)) {
      return Optional.empty();
    }
    Stamp since = state.boot().get().start();
    for (Link link : state.links().values()) {
      since = link.id().carriesSignals() ? later(since, link.since()) : since;
    }
    return Optional.of(since);
  }

  /** Its last sign of life, or since when it could be heard. */
  private static Stamp since(HallState state, DeviceId id, Stamp heard) {
    return state.device(id).lastSeen().map(seen -> later(heard, seen)).orElse(heard);
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
