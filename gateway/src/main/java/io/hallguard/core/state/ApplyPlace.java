package io.hallguard.core.state;

import io.hallguard.core.event.PlaceFact;
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
import io.hallguard.core.state.PlaceState.Presented;
import io.hallguard.drivers.signal.Reading.Activation;

/** How places change. */
final class ApplyPlace {
  private ApplyPlace() {}

  static void apply(Edit edit, PlaceFact fact) {
    switch (fact) {
      case PositionChanged moved ->
          edit.place(moved.place(), p -> p.withPosition(moved.to(), edit.at(), edit.seq()));
      case BoltChanged moved ->
          edit.place(moved.place(), p -> p.withBolt(moved.to(), edit.at(), edit.seq()));
      case HoldUpPressed pressed when !pressed.latching() -> {
        // An edge leaves no level behind; the alert remembers it.
      }
      case HoldUpPressed pressed ->
          edit.place(pressed.place(), p -> p.withHoldUp(Activation.ACTIVE, edit.at(), edit.seq()));
      case HoldUpPutBack back ->
          edit.place(back.place(), p -> p.withHoldUp(Activation.NORMAL, edit.at(), edit.seq()));
      case LampChanged changed ->
          edit.place(changed.place(), p -> p.withLamp(changed.to(), edit.at(), edit.seq()));
      case SupplyChanged changed ->
          edit.place(changed.place(), p -> p.withSupply(changed.to(), edit.at(), edit.seq()));
      case FireChanged changed ->
          edit.place(changed.place(), p -> p.withFire(changed.to(), edit.at(), edit.seq()));
      case BadgePresented badge ->
          edit.place(
              badge.place(),
              p ->
                  p.withBadge(
                      new Presented(badge.credential(), badge.occurredAt()),
                      edit.at(),
                      edit.seq()));
      case TamperChanged changed -> edit.device(changed.device(), d -> d.withTamper(changed.to()));
      case LineChanged changed -> edit.device(changed.device(), d -> d.withLine(changed.to()));
      case OpeningReported _, TagRead _ -> {
        // Evidence of the past; the place stands as it stood.
      }
    }
  }
}
