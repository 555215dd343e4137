package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A button that only its press says something of: an exit button on a pin. */
class ExitButtonPointTest {
  private static final DeviceId EXIT = new DeviceId("exit");
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Reading PRESS = new Reading.Press(Gesture.SINGLE);

  private final List<Signal.Report> out = new ArrayList<>();
  private final PointBank bank =
      new PointBank(
          List.of(new PointBinding(EXIT, Watches.BUTTON, new Pin(25, Pull.UP, Rest.OPEN))),
          GpioTimes.STANDARD,
          (_, signals) ->
              signals.forEach(signal -> {
                if (signal instanceof Signal.Report report) {
                  out.add(report);
                }
              }));
  private long millis;

  private void pressed(boolean down) {
    bank.level(EXIT, !down, now());
  }

  private Tick now() {
    return new Tick(millis * 1_000_000, START.plusMillis(millis));
  }

  private void pass(long span) {
    for (long i = 0; i < span; i++) {
      millis++;
      if (bank.dueNanos() <= now().nanos()) {
        bank.advance(now());
      }
    }
  }

  private long livePresses() {
    return out.stream()
        .filter(report -> !report.reception().retained())
        .filter(report -> report.readings().contains(PRESS))
        .count();
  }

  @Test
  void everyPressIsToldOnceAndLettingGoSaysNothing() {
    pressed(false);
    pass(1_000);
    for (int i = 0; i < 3; i++) {
      pressed(true);
      pass(1_000);
      pressed(false);
      pass(1_000);
    }

    assertThat(livePresses()).isEqualTo(3);
  }

  /** A welded contact must not make every opening look like a leaving. */
  @Test
  void aButtonThatStaysPressedIsOnePressHoweverOftenItSaysItIsThere() {
    pressed(false);
    pass(1_000);
    pressed(true);
    pass(45 * 60_000);

    assertThat(livePresses()).isEqualTo(1);
    assertThat(out).hasSizeGreaterThan(3);
  }

  @Test
  void aButtonHeldAtTheStartIsNoPress() {
    pressed(true);
    pass(10 * 60_000);

    assertThat(livePresses()).isZero();
  }
}
