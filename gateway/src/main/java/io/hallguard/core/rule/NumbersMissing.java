package io.hallguard.core.rule;

import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.IdentityFact;
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
import io.hallguard.core.event.TroubleFact.TroubleCleared;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.DeviceState;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import io.hallguard.core.state.Numbering;
import io.hallguard.core.state.Trouble;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A hole in a device's own count: something it said never came. Told when the hole has lasted for
 * the hall's setting (messages may overtake each other); gone when it fills. One that stays for a
 * day is given up, and has been told.
 */
final class NumbersMissing implements Rule {

  /** After this long nobody expects the missing ones any more. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

  @Override
  public void react(Draft draft, Recorded recorded) {
    if (recorded.fact() instanceof SignalSeen seen) {
      DeviceState device = draft.state().device(seen.signal().device());
      if (since(device).isEmpty()) {
        Fault.clear(draft, TroubleKind.EVENTS_MISSING, new About.OfDevice(device.id()));
      }
    }
  }

  @Override
  public void timePassed(Draft draft) {
    Duration limit = draft.plan().parameters().signal().missing();
    for (DeviceState device : draft.state().devices().values()) {
      Optional<Stamp> since = since(device);
      About about = new About.OfDevice(device.id());
      if (since.isPresent()
          && Fault.open(draft.state(), TroubleKind.EVENTS_MISSING, about).isEmpty()
          && Deadlines.passed(draft.state(), since.get(), limit, draft.now())) {
        Fault.raise(draft, TroubleKind.EVENTS_MISSING, about, holes(device), List.of());
      }
    }
    for (Trouble trouble : open(draft.state()).toList()) {
      if (Deadlines.passed(draft.state(), trouble.at(), GIVEN_UP_AFTER, draft.now())) {
        draft.emit(new TroubleCleared(trouble.id()));
      }
    }
  }

  @Override
  public OptionalLong nextDue(HallState state, HallPlan plan) {
    Duration limit = plan.parameters().signal().missing();
    Stream<Long> holes =
        state.devices().values().stream()
            .filter(device -> since(device).isPresent())
            .filter(device ->
                Fault.open(state, TroubleKind.EVENTS_MISSING, new About.OfDevice(device.id()))
                    .isEmpty())
            .flatMap(device -> since(device).stream())
            .map(since -> Deadlines.due(state, since, limit));
    Stream<Long> givenUp =
        open(state).map(trouble -> Deadlines.due(state, trouble.at(), GIVEN_UP_AFTER));
    return Stream.concat(holes, givenUp).mapToLong(Long::longValue).min();
  }

  /** Only a signal that just left a hole makes a deadline. */
  @Override
  public boolean mayBringForward(HallState after, Recorded recorded) {
    return switch (recorded.fact()) {
      case SignalSeen seen -> leftHole(after.device(seen.signal().device()), recorded.at());
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

  private static boolean leftHole(DeviceState device, Stamp at) {
    for (Numbering numbering : device.numberings()) {
      if (numbering.missingSince().equals(Optional.of(at))) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Trouble> open(HallState state) {
    return state.troubles().values().stream()
        .filter(Trouble::open)
        .filter(trouble -> trouble.raised().kind() == TroubleKind.EVENTS_MISSING);
  }

  private static Optional<Stamp> since(DeviceState device) {
    return device.numberings().stream()
        .flatMap(numbering -> numbering.missingSince().stream())
        .min(Comparator.comparing(Stamp::wall));
  }

  private static String holes(DeviceState device) {
    StringBuilder text = new StringBuilder();
    for (Numbering numbering : device.numberings()) {
      for (Numbering.Range range : numbering.missing().stream().limit(5).toList()) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(numbering.epoch())
            .append(':')
            .append(range.from())
            .append(range.to() > range.from() ? "-" + range.to() : "");
      }
    }
    return text.toString();
  }
}
