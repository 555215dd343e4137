package io.hallguard.core.sense;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.IdentityFact.ExitAsked;
import io.hallguard.core.event.PlaceFact.BadgePresented;
import io.hallguard.core.event.PlaceFact.BoltChanged;
import io.hallguard.core.event.PlaceFact.FireChanged;
import io.hallguard.core.event.PlaceFact.HoldUpPressed;
import io.hallguard.core.event.PlaceFact.HoldUpPutBack;
import io.hallguard.core.event.PlaceFact.LampChanged;
import io.hallguard.core.event.PlaceFact.LineChanged;
import io.hallguard.core.event.PlaceFact.OpeningReported;
import io.hallguard.core.event.PlaceFact.PositionChanged;
import io.hallguard.core.event.PlaceFact.SupplyChanged;
import io.hallguard.core.event.PlaceFact.TagRead;
import io.hallguard.core.event.PlaceFact.TamperChanged;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.HallPlan.Part;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.PlaceState;
import io.hallguard.core.state.PlaceState.Since;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one reading changes at one place. A value equal to the known one makes no edge; a stored one
 * that differs is a change that nobody saw.
 */
final class PlaceReading {
  private PlaceReading() {}

  static void read(Draft draft, HallPlan.Use use, Reading reading, Moment moment) {
    PlaceId place = use.place().id();
    PlaceState state = draft.state().place(place);
    switch (reading) {
      case Reading.Contact contact when use.part() == Part.CONTACT ->
          position(draft, state, contact.position(), moment);
      case Reading.Lock lock when use.part() == Part.LOCK ->
          level(
              draft,
              state.bolt(),
              lock.bolt(),
              moment,
              how -> new BoltChanged(place, lock.bolt(), how, moment.occurredAt()));
      case Reading.Press _ when use.place() instanceof Place.HoldUpButton ->
          press(draft, place, moment);
      case Reading.Press _ when use.part() == Part.EXIT -> {
        if (moment.news() && moment.stands()) {
          draft.emit(new ExitAsked(place, moment.occurredAt()));
        }
      }
      case Reading.HoldUp holdUp when use.place() instanceof Place.HoldUpButton ->
          holdUp(draft, state, holdUp.activation(), moment);
      case Reading.Lamp lamp when use.place() instanceof Place.EmergencyLamp ->
          level(
              draft,
              state.lamp(),
              lamp.glow(),
              moment,
              how -> new LampChanged(place, lamp.glow(), how, moment.occurredAt()));
      case Reading.Supply supply when use.place() instanceof Place.SupplyInput ->
          level(
              draft,
              state.supply(),
              supply.power(),
              moment,
              how -> new SupplyChanged(place, supply.power(), how, moment.occurredAt()));
      case Reading.Fire fire when use.place() instanceof Place.FirePanel ->
          level(
              draft,
              state.fire(),
              fire.activation(),
              moment,
              how -> new FireChanged(place, fire.activation(), how, moment.occurredAt()));
      case Reading.Badge badge when use.part() == Part.READER ->
          badge(draft, use.place(), badge, moment);
      case Reading.Contact _,
          Reading.Lock _,
          Reading.Press _,
          Reading.HoldUp _,
          Reading.Lamp _,
          Reading.Supply _,
          Reading.Fire _,
          Reading.Badge _,
          Reading.Tamper _,
          Reading.Line _,
          Reading.Tag _,
          Reading.Battery _,
          Reading.BatteryLow _,
          Reading.Unclear _ -> {
        // Not what this device is wired for at this place, or a matter of the device itself.
      }
    }
  }

  static void tamper(Draft draft, DeviceId device, Activation to, Moment moment) {
    Optional<Activation> known = draft.state().device(device).tamper();
    if (moment.stands() && !known.equals(Optional.of(to))) {
      How how = moment.how(known.isPresent());
      draft.emit(new TamperChanged(device, to, how, moment.occurredAt()));
    }
  }

  static void line(Draft draft, DeviceId device, LineState to, Moment moment) {
    Optional<LineState> known = draft.state().device(device).line();
    if (moment.stands() && !known.equals(Optional.of(to))) {
      How how = moment.how(known.isPresent());
      draft.emit(new LineChanged(device, to, how, moment.occurredAt()));
    }
  }

  static void tag(Draft draft, String uid, Moment moment) {
    if (!moment.news()) {
      return;
    }
    for (Place place : draft.plan().places().values()) {
      if (place instanceof Place.Extinguisher extinguisher
          && extinguisher.tag().equalsIgnoreCase(uid)) {
        draft.emit(new TagRead(place.id(), moment.occurredAt()));
      }
    }
  }

  private static void position(Draft draft, PlaceState state, Position to, Moment moment) {
    if (!moment.stands()) {
      // Where it stands open and was not closed since, newer news has told of this very opening.
      if (to == Position.OPEN && (!state.open() || moment.closedSince())) {
        draft.emit(new OpeningReported(state.id(), moment.occurredAt()));
      }
      return;
    }
    level(
        draft,
        state.position(),
        to,
        moment,
        how ->
            new PositionChanged(state.id(), to, how, moment.occurredAt(), notBefore(state, how)));
  }

  private static Optional<Instant> notBefore(PlaceState state, How how) {
    return switch (how) {
      case UNSEEN -> state.position().map(position -> position.since().wall());
      case OBSERVED, LATE, FIRST -> Optional.empty();
    };
  }

  private static void press(Draft draft, PlaceId place, Moment moment) {
    if (moment.news()) {
      draft.emit(new HoldUpPressed(place, false, moment.how(true), moment.occurredAt()));
    }
  }

  /** A latching button that is found pressed is an alarm, however the news came. */
  private static void holdUp(Draft draft, PlaceState state, Activation to, Moment moment) {
    boolean active = state.holdUp().map(h -> h.value() == Activation.ACTIVE).orElse(false);
    switch (to) {
      case ACTIVE -> {
        if (!active) {
          How how = moment.how(state.holdUp().isPresent());
          draft.emit(new HoldUpPressed(state.id(), moment.stands(), how, moment.occurredAt()));
        }
      }
      case NORMAL -> {
        if (moment.stands() && (active || state.holdUp().isEmpty())) {
          draft.emit(new HoldUpPutBack(state.id(), moment.occurredAt()));
        }
      }
    }
  }

  private static void badge(Draft draft, Place place, Reading.Badge badge, Moment moment) {
    boolean guarded =
        switch (place) {
          case Place.Door _, Place.CashBox _ -> true;
          case Place.HoldUpButton _,
              Place.EmergencyLamp _,
              Place.Extinguisher _,
              Place.FirePanel _,
              Place.SupplyInput _ ->
              false;
        };
    if (guarded && moment.news() && moment.stands()) {
      draft.emit(
          new BadgePresented(
              place.id(), new CredentialId(badge.credential()), moment.occurredAt()));
    }
  }

  private static <T> void level(
      Draft draft, Optional<Since<T>> known, T to, Moment moment, Function<How, Fact> fact) {
    if (moment.stands() && !known.map(Since::value).equals(Optional.of(to))) {
      draft.emit(fact.apply(moment.how(known.isPresent())));
    }
  }
}
