package io.hallguard.journal.json;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import java.util.Optional;

/** Signals of every kind, with every reading. */
final class SignalSamples {
  private SignalSamples() {}

  private static final DeviceId DEVICE = new DeviceId("cash-door-contact");

  static Signal report(List<Reading> readings) {
    return new Signal.Report(DEVICE, Reception.live(FactSamples.at("04:01:23.001")), readings);
  }

  static Signal plain() {
    return report(List.of(new Reading.Contact(Reading.Position.OPEN)));
  }

  static Signal full() {
    Reception reception =
        new Reception(
            FactSamples.at("04:01:23.001002003"),
            Optional.of(FactSamples.at("03:59:00")),
            true,
            Optional.of(new EventRef("e1", 42, "e1-42")));
    return new Signal.Report(
        DEVICE,
        reception,
        List.of(
            new Reading.Contact(Reading.Position.CLOSED),
            new Reading.Lock(Reading.Bolt.LOCKED),
            new Reading.Press(Reading.Gesture.EMERGENCY),
            new Reading.HoldUp(Reading.Activation.ACTIVE),
            new Reading.Tamper(Reading.Activation.NORMAL),
            new Reading.Battery(87),
            new Reading.BatteryLow(true),
            new Reading.Supply(Reading.Power.LOST),
            new Reading.Lamp(Reading.Glow.LIT),
            new Reading.Fire(Reading.Activation.NORMAL),
            new Reading.Tag("04:A2:11"),
            new Reading.Badge("c-0123456789abcdef0123"),
            new Reading.Unclear(Reading.Property.HOLD_UP, "null")));
  }

  static Signal cut() {
    return report(
        List.of(
            new Reading.Line(Reading.LineState.CUT),
            new Reading.Unclear(Reading.Property.CONTACT, "the line is cut")));
  }

  static Signal online() {
    return new Signal.Reachability(
        DEVICE, Reception.live(FactSamples.at("04:01:23")).asRetained(), true);
  }

  static Signal unreadable() {
    return new Signal.Unreadable(
        DEVICE,
        Reception.live(FactSamples.at("04:01:23")),
        Signal.Flaw.MALFORMED,
        "Expected JSON, but found '{'",
        "{\"contact\":");
  }
}
