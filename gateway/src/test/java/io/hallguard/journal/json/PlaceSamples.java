package io.hallguard.journal.json;

import static io.hallguard.journal.json.FactSamples.at;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One fact of every type about places. */
final class PlaceSamples {
  private PlaceSamples() {}

  static void addTo(Map<String, Fact> facts) {
    PlaceId door = new PlaceId("cash-door");
    Instant then = at("04:01:22.500");
    facts.put(
        "position-changed.v1",
        new PlaceFact.PositionChanged(
            door, Reading.Position.OPEN, How.OBSERVED, then, Optional.empty()));
    facts.put(
        "position-changed.v1.unseen",
        new PlaceFact.PositionChanged(
            door, Reading.Position.CLOSED, How.UNSEEN, then, Optional.of(at("03:00:00"))));
    facts.put("opening-reported.v1", new PlaceFact.OpeningReported(door, then));
    facts.put(
        "bolt-changed.v1",
        new PlaceFact.BoltChanged(door, Reading.Bolt.UNLOCKED, How.UNSEEN, then));
    facts.put(
        "hold-up-pressed.v1",
        new PlaceFact.HoldUpPressed(new PlaceId("counter-1"), true, How.FIRST, then));
    facts.put("hold-up-put-back.v1", new PlaceFact.HoldUpPutBack(new PlaceId("counter-1"), then));
    facts.put(
        "lamp-changed.v1",
        new PlaceFact.LampChanged(new PlaceId("lamp-1"), Reading.Glow.DARK, How.OBSERVED, then));
    facts.put(
        "supply-changed.v1",
        new PlaceFact.SupplyChanged(new PlaceId("mains"), Reading.Power.PRESENT, How.LATE, then));
    facts.put(
        "fire-changed.v1",
        new PlaceFact.FireChanged(
            new PlaceId("fire-panel"), Reading.Activation.ACTIVE, How.OBSERVED, then));
    facts.put(
        "badge-presented.v1",
        new PlaceFact.BadgePresented(door, new CredentialId("c-0123456789abcdef0123"), then));
    facts.put("tag-read.v1", new PlaceFact.TagRead(new PlaceId("extinguisher-2"), then));
    facts.put(
        "line-changed.v1",
        new PlaceFact.LineChanged(
            new DeviceId("cash-door-contact"), Reading.LineState.CUT, How.OBSERVED, then));
    facts.put(
        "tamper-changed.v1",
        new PlaceFact.TamperChanged(
            new DeviceId("cash-door-contact"), Reading.Activation.NORMAL, How.OBSERVED, then));
  }
}
