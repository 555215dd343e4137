package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.Source.Loop;
import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A door, a button and a supervised door on a bank, in virtual time. One thread. */
final class BankFixture {
  static final DeviceId DOOR = new DeviceId("door");
  static final DeviceId BUTTON = new DeviceId("button");
  static final DeviceId LOOP = new DeviceId("loop");
  static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  /** Virtual time moves in steps of this. */
  private static final long STEP_NANOS = Duration.ofMillis(1).toNanos();

  final List<Signal> out = new ArrayList<>();
  final SimLoop wire = new SimLoop();
  private final PointBank bank;
  private long nanos = -5_000_000_000L;
  private final long origin = nanos;

  BankFixture() {
    this(GpioTimes.STANDARD);
  }

  BankFixture(GpioTimes times) {
    bank =
        new PointBank(
            List.of(
                new PointBinding(DOOR, Watches.CONTACT, new Pin(17, Pull.UP, Rest.CLOSED)),
                new PointBinding(BUTTON, Watches.HOLD_UP, new Pin(27, Pull.DOWN, Rest.OPEN)),
                new PointBinding(
                    LOOP, Watches.CONTACT, new Loop(new AdcId("adc"), 0, LoopBands.STANDARD))),
            times,
            (_, signals) -> out.addAll(signals));
  }

  /** A bank whose three points have been told, and what they said forgotten. */
  static BankFixture settled(GpioTimes times) {
    BankFixture fixture = new BankFixture(times);
    fixture.door(false);
    fixture.button(false);
    fixture.measure();
    fixture.pass(1_000);
    fixture.out.clear();
    return fixture;
  }

  static BankFixture settled() {
    return settled(GpioTimes.STANDARD);
  }

  Tick now() {
    return new Tick(nanos, START.plusNanos(nanos - origin));
  }

  void door(boolean open) {
    bank.level(DOOR, open, now());
  }

  void button(boolean pressed) {
    bank.level(BUTTON, pressed, now());
  }

  void measure() {
    bank.ratio(LOOP, wire.ratio(), now());
  }

  void fails(DeviceId device) {
    bank.failed(device, now());
  }

  PointBank bank() {
    return bank;
  }

  /** Time passes, and with it every deadline; the loop is not measured. */
  void pass(long millis) {
    for (long i = 0; i < millis; i++) {
      nanos += STEP_NANOS;
      if (bank.dueNanos() <= nanos) {
        bank.advance(now());
      }
    }
  }

  /** Time passes and nobody looks at any deadline. */
  void leap(long millis) {
    nanos += millis * STEP_NANOS;
  }

  /** Time passes, and the loop is measured as the driver does. */
  void passMeasuring(long millis) {
    for (long passed = 0; passed < millis; passed += 25) {
      pass(25);
      measure();
    }
  }

  List<Signal.Report> reports(DeviceId device) {
    return out.stream()
        .filter(Signal.Report.class::isInstance)
        .map(Signal.Report.class::cast)
        .filter(report -> report.device().equals(device))
        .toList();
  }

  /** All readings of a device, stored or live. */
  List<Reading> readings(DeviceId device) {
    return reports(device).stream().flatMap(report -> report.readings().stream()).toList();
  }

  /** The readings of a device that are news. */
  List<Reading> news(DeviceId device) {
    return reports(device).stream()
        .filter(report -> !report.reception().retained())
        .flatMap(report -> report.readings().stream())
        .toList();
  }
}
