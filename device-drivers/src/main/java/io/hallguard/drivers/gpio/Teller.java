package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reading.Unclear;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts what one point has to say into signals, and speaks from time to time when there is nothing
 * new. Pure; one thread at a time.
 */
final class Teller {
  private final PointBinding binding;
  private final Consumer<List<Signal>> out;
  private final long lifeNanos;
  private final Optional<Long> stuckNanos;

  /** What holds now; empty while nothing is known. A press is over once it was told. */
  private List<Reading> current = List.of();

  private Optional<Tick> pressedSince = Optional.empty();
  private long lifeDue = Debounce.NEVER;
  private boolean gone;

  Teller(PointBinding binding, GpioTimes times, Consumer<List<Signal>> out) {
    this.binding = binding;
    this.out = out;
    this.lifeNanos = times.life().toNanos();
    this.stuckNanos = times.stuck().map(held -> held.toNanos());
  }

  /** Whether the line was sound when it was last spoken of; an unsupervised one always is. */
  boolean sound() {
    return current.stream()
        .noneMatch(r -> r instanceof Reading.Line(var line) && line != Reading.LineState.NORMAL);
  }

  /** Whether that is what was last said. */
  boolean says(List<Reading> readings) {
    return current.containsAll(readings);
  }

  /** Something was seen to change. */
  void news(List<Reading> readings, Tick since, Tick now) {
    holds(readings, since, now);
    out.accept(List.of(report(Reception.live(since.wall()), readings)));
  }

  /**
   * Something is so and nobody saw since when. It is marked as the stored values of a broker are; a
   * live sign of life goes with it.
   *
   * @param news what was seen to change at the same time
   */
  void state(List<Reading> news, List<Reading> state, Tick since, Tick now) {
    List<Reading> all = new ArrayList<>(news);
    all.addAll(state);
    holds(all, since, now);
    Reception live = Reception.live(since.wall());
    List<Signal> signals = new ArrayList<>();
    if (gone) {
      gone = false;
      signals.add(reachable(now, true));
    }
    signals.add(report(live.asRetained(), state));
    signals.add(report(live, news));
    out.accept(signals);
  }

  /** It cannot be read any more. */
  void gone(Tick now) {
    current = List.of();
    pressedSince = Optional.empty();
    lifeDue = Debounce.NEVER;
    gone = true;
    out.accept(List.of(reachable(now, false)));
  }

  void again(Tick now) {
    if (!current.isEmpty()) {
      out.accept(List.of(report(Reception.live(now.wall()).asRetained(), current)));
    }
  }

  void advance(Tick now) {
    boolean stuck = stuckDue() <= now.nanos();
    if (stuck) {
      List<Reading> readings = new ArrayList<>(current);
      readings.add(new Unclear(Property.HOLD_UP, "it stays pressed"));
      current = List.copyOf(readings);
      pressedSince = Optional.empty();
    }
    if (stuck || lifeDue <= now.nanos()) {
      lifeDue = now.nanos() + lifeNanos;
      out.accept(List.of(report(Reception.live(now.wall()), current)));
    }
  }

  long dueNanos() {
    return Math.min(lifeDue, stuckDue());
  }

  private void holds(List<Reading> readings, Tick since, Tick now) {
    current = readings.stream().filter(r -> !(r instanceof Reading.Press)).toList();
    lifeDue = now.nanos() + lifeNanos;
    boolean pressed = current.contains(new HoldUp(Activation.ACTIVE));
    pressedSince = pressed ? Optional.of(pressedSince.orElse(since)) : Optional.empty();
  }

  private long stuckDue() {
    return pressedSince
        .flatMap(since -> stuckNanos.map(held -> since.nanos() + held))
        .orElse(Debounce.NEVER);
  }

  private Signal reachable(Tick now, boolean online) {
    return new Signal.Reachability(binding.device(), Reception.live(now.wall()), online);
  }

  private Signal report(Reception reception, List<Reading> readings) {
    return new Signal.Report(binding.device(), reception, readings);
  }
}
