package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * One input in the installer's hand: shows what its wire shows now, without waiting for it to
 * settle. Not to be used beside a driver that has the same input. One thread.
 */
public final class Probe implements AutoCloseable {

  /**
   * One look.
   *
   * @param measured the level of a pin or the ratio of a loop, for people
   */
  public record Seen(Circuit circuit, String measured) {
    public Seen {
      requireNonNull(circuit, "circuit is null");
      requireNonNull(measured, "measured is null");
    }
  }

  private interface Eye {
    Seen look() throws PinFailure;
  }

  private final Eye eye;
  private final Runnable end;

  private Probe(Eye eye, Runnable end) {
    this.eye = eye;
    this.end = end;
  }

  /**
   * Takes the input of a point.
   *
   * @throws PinFailure when it cannot be taken, or when its converter is not among the given ones
   */
  public static Probe of(Pins pins, PointBinding point, List<AdcBinding> converters)
      throws PinFailure {
    return switch (point.source()) {
      case Source.Pin pin -> ofPin(pins, pin);
      case Source.Loop loop -> ofLoop(pins, loop, converters);
    };
  }

  /** What it shows now. */
  public Seen look() throws PinFailure {
    return eye.look();
  }

  @Override
  public void close() {
    end.run();
  }

  private static Probe ofPin(Pins pins, Source.Pin pin) throws PinFailure {
    Pins.Input input = pins.input(pin.bcm(), pin.pull(), _ -> {});
    return new Probe(
        () -> {
          boolean high = input.high();
          return new Seen(pin.away(high) ? Circuit.AWAY : Circuit.AT_REST, high ? "high" : "low");
        },
        input::close);
  }

  private static Probe ofLoop(Pins pins, Source.Loop loop, List<AdcBinding> converters)
      throws PinFailure {
    AdcBinding adc =
        converters.stream()
            .filter(one -> one.id().equals(loop.adc()))
            .findFirst()
            .orElseThrow(() ->
                new PinFailure(
                    "Expected a converter " + loop.adc() + ", but there is none.", null));
    Converter converter = Converter.open(pins, adc.chip());
    return new Probe(
        () -> {
          double ratio = converter.ratio(loop.channel());
          return new Seen(
              LoopSense.stateOf(loop.bands(), ratio), String.format(Locale.ROOT, "%.3f", ratio));
        },
        converter::close);
  }
}
