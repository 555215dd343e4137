package io.hallguard.drivers.gpio;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.driver.Driver;
import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.signal.DeviceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wired points of one board. An edge is stamped and taken at once, in the hardware's thread;
 * what it means is told by a thread that may wait for the gateway.
 *
 * <p>The first value of a point is a state and no news, as a stored message of a broker is; so is
 * the first one after a time in which it could not be read. A button found pressed is an alarm all
 * the same: the gateway takes it so.
 *
 * <p>A wire repeats nothing. What was delivered and not settled in time is told again: a press as
 * it was, anything else as the present state.
 *
 * <p>Threads, all its own: one reads pins, one reads converters, so that a bus that hangs delays no
 * button, and one calls the sink. Any thread may call its methods. The pins are not closed with it.
 */
public final class GpioDriver implements Driver {
  private static final Logger LOG = LoggerFactory.getLogger(GpioDriver.class);
  private static final Duration LAST_NEWS = Duration.ofSeconds(1);
  private static final Duration ENDING = Duration.ofSeconds(8);

  private final GpioTimes times;
  private final Clocks clocks;
  private final Outbox outbox = new Outbox(this::wakeDeliverer);
  private final PointBank bank;
  private final GpioHealth health;
  private final List<PinWire> pinWires = new ArrayList<>();
  private final List<ConverterWire> converterWires = new ArrayList<>();
  private final AtomicReference<@Nullable Crew> crew = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private record Crew(Deliverer deliverer, Thread pins, Thread converters, Thread delivering) {
    List<Thread> all() {
      return List.of(pins, converters, delivering);
    }
  }

  /**
   * Nothing happens before {@link #start}.
   *
   * @throws IllegalArgumentException when two points share a name or an input, or a loop names a
   *     converter or a channel that is not there
   */
  public GpioDriver(
      Pins pins,
      List<PointBinding> points,
      List<AdcBinding> converters,
      GpioTimes times,
      Clocks clocks) {
    this.times = times;
    this.clocks = clocks;
    this.bank = new PointBank(points, times, outbox::add);
    this.health = new GpioHealth("wired inputs", clocks.wall());
    for (PointBinding point : points) {
      if (point.source() instanceof Source.Pin pin) {
        DeviceId device = point.device();
        pinWires.add(
            new PinWire(pins, device, pin, bank, clocks, times.pollPins(), this::wakePins));
      }
    }
    byConverter(points, converters)
        .forEach((adc, channels) ->
            converterWires.add(
                new ConverterWire(pins, adc, channels, bank, clocks, times.pollLoops())));
  }

  @Override
  public void start(SignalSink sink) {
    requireNonNull(sink, "sink is null");
    Flights flights = new Flights(times.again().toNanos());
    Deliverer deliverer = new Deliverer(bank, outbox, flights, clocks, sink);
    Crew started =
        new Crew(
            deliverer,
            thread("gpio-pins", new WireLoop(pinWires, clocks, this::tellHealth)),
            thread("gpio-converters", new WireLoop(converterWires, clocks, this::tellHealth)),
            thread("gpio-deliveries", deliverer));
    if (closed.get() || !crew.compareAndSet(null, started)) {
      throw new IllegalStateException("Expected a fresh driver, but it was started or closed.");
    }
    started.all().forEach(Thread::start);
  }

  @Override
  public Health health() {
    return health.now();
  }

  /** How many news went untold because the gateway took too long. */
  public long dropped() {
    return outbox.dropped();
  }

  /** Gives the inputs back, delivers what is left for a moment, and ends its threads. */
  @Override
  public void close() {
    Crew own = crew.get();
    if (!closed.compareAndSet(false, true) || own == null) {
      return;
    }
    own.pins().interrupt();
    own.converters().interrupt();
    try {
      own.deliverer().end();
      LockSupport.unpark(own.delivering());
      if (!own.delivering().join(LAST_NEWS)) {
        own.delivering().interrupt();
      }
      for (Thread thread : own.all()) {
        if (!thread.join(ENDING)) {
          LOG.warn("Expected the thread {} to end, but it still runs.", thread.getName());
        }
      }
    } catch (InterruptedException e) {
      own.all().forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
    health.closed();
  }

  private void tellHealth() {
    if (closed.get()) {
      return;
    }
    List<Wire> wires = new ArrayList<>(pinWires);
    wires.addAll(converterWires);
    List<String> troubles = wires.stream().map(Wire::trouble).flatMap(Optional::stream).toList();
    if (!troubles.isEmpty()) {
      boolean all = troubles.size() == wires.size();
      health.change(all ? State.OFFLINE : State.DEGRADED, troubles.getFirst());
    } else {
      Optional<String> complaint = bank.complaint();
      health.change(complaint.isPresent() ? State.DEGRADED : State.ONLINE, complaint.orElse(""));
    }
  }

  private void wakePins() {
    Crew own = crew.get();
    if (own != null) {
      LockSupport.unpark(own.pins());
    }
  }

  private void wakeDeliverer() {
    Crew own = crew.get();
    if (own != null) {
      LockSupport.unpark(own.delivering());
    }
  }

  private static Map<AdcBinding, Map<Integer, DeviceId>> byConverter(
      List<PointBinding> points, List<AdcBinding> converters) {
    Map<AdcId, AdcBinding> known = new LinkedHashMap<>();
    for (AdcBinding adc : converters) {
      if (known.put(adc.id(), adc) != null) {
        throw new IllegalArgumentException(
            "Expected every converter to have its own name, but two are " + adc.id() + ".");
      }
    }
    Map<AdcBinding, Map<Integer, DeviceId>> used = new LinkedHashMap<>();
    for (PointBinding point : points) {
      if (point.source() instanceof Source.Loop loop) {
        AdcBinding adc = known.get(loop.adc());
        if (adc == null || loop.channel() >= adc.chip().channels()) {
          throw new IllegalArgumentException(
              "Expected %s to name an input of a converter, but there is no channel %d of %s."
                  .formatted(point.device(), loop.channel(), loop.adc()));
        }
        used.computeIfAbsent(adc, _ -> new TreeMap<>()).put(loop.channel(), point.device());
      }
    }
    return used;
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }
}
