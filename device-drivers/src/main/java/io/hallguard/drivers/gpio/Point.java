package io.hallguard.drivers.gpio;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Unclear;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One wired device: what its wire shows goes in, signals come out.
 *
 * <pre>
 * unknown    to known       the first value has stood for its time: told as a state
 * known      to known       another value has stood for its time: told as news
 * known      to chattering  it will not settle: told as unclear, once
 * chattering to known       it was calm for its time: told as a state
 * any        to gone        it could not be read for its time: told as out of reach
 * gone       to known       it was read again and the value has stood: told as a state
 * </pre>
 *
 * <p>What a state hides is told by the gateway as "changed between". While a contact chatters,
 * leaving its rest is told all the same and coming back is not: shaking a door hides no opening.
 *
 * <p>Pure; one thread at a time.
 */
final class Point {
  private final PointBinding binding;
  private final GpioTimes times;
  private final Chatter chatter;
  private final Teller teller;

  private @Nullable Debounce debounce;
  private Circuit shown = Circuit.AT_REST;
  private Optional<Tick> failingSince = Optional.empty();
  private boolean gone;

  Point(PointBinding binding, GpioTimes times, Consumer<List<Signal>> out) {
    this.binding = binding;
    this.times = times;
    this.chatter = new Chatter(times.chatter(), binding.debounce());
    this.teller = new Teller(binding, times, out);
  }

  PointBinding binding() {
    return binding;
  }

  boolean chattering() {
    return chatter.chattering();
  }

  boolean gone() {
    return gone;
  }

  /** The wire shows this, by an edge or by a look at it. */
  void shows(Circuit circuit, Tick at) {
    failingSince = Optional.empty();
    Debounce own = debounce;
    if (own == null) {
      debounce = new Debounce(binding.debounce(), circuit, at);
      shown = circuit;
      return;
    }
    own.shows(circuit, at).ifPresent(settled -> settled(settled, at));
    if (circuit != shown) {
      shown = circuit;
      if (chatter.disturbed(at.nanos())) {
        teller.news(unsettled(Optional.empty()), at, at);
      }
    }
  }

  /** It could not be read. */
  void failed(Tick at) {
    Tick since = failingSince.orElse(at);
    failingSince = Optional.of(since);
    if (!gone && at.since(since) >= times.failing().toNanos()) {
      gone = true;
      debounce = null;
      teller.gone(at);
    }
  }

  /** Time has passed. */
  void advance(Tick now) {
    Debounce own = debounce;
    if (own != null) {
      own.advance(now.nanos()).ifPresent(settled -> settled(settled, now));
      if (chatter.calmed(now.nanos())) {
        own.told().ifPresent(circuit -> calm(circuit, now));
      }
    }
    teller.advance(now);
  }

  /** Tells how it stands once more, because the last telling may have been lost. */
  void again(Tick now) {
    teller.again(now);
  }

  /** When {@link #advance} will next find something, or {@link Debounce#NEVER}. */
  long dueNanos() {
    Debounce own = debounce;
    long settles = own == null ? Debounce.NEVER : own.dueNanos();
    return Math.min(Math.min(settles, chatter.dueNanos()), teller.dueNanos());
  }

  private void settled(Debounce.Settled settled, Tick now) {
    Circuit circuit = settled.circuit();
    if (settled.first()) {
      gone = false;
      teller.state(List.of(), circuit.readings(binding), settled.since(), now);
    } else if (!chatter.chattering()) {
      told(circuit, settled.since(), now);
    } else if (circuit == Circuit.AWAY && !teller.says(circuit.value(binding.watches()))) {
      teller.news(unsettled(Optional.of(circuit)), settled.since(), now);
    }
  }

  /** A value that a bad line hid is a state; the line's own change is always news. */
  private void told(Circuit circuit, Tick since, Tick now) {
    if (circuit.sound() && !teller.sound()) {
      Reading line = new Reading.Line(circuit.line());
      teller.state(List.of(line), circuit.value(binding.watches()), since, now);
    } else {
      teller.news(circuit.readings(binding), since, now);
    }
  }

  private void calm(Circuit circuit, Tick now) {
    if (circuit.sound() && teller.sound()) {
      teller.state(List.of(), circuit.readings(binding), now, now);
    } else {
      told(circuit, now, now);
    }
  }

  private List<Reading> unsettled(Optional<Circuit> seen) {
    List<Reading> readings = new ArrayList<>();
    if (binding.source() instanceof Source.Loop) {
      readings.add(new Reading.Line(Reading.LineState.DOUBT));
    }
    seen.map(circuit -> circuit.value(binding.watches())).ifPresent(readings::addAll);
    readings.add(new Unclear(binding.watches().property(), "it does not settle"));
    return readings;
  }
}
