package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sirens, strobes, buzzers and relays. All are off from the first moment and after the last; each
 * goes off by itself after its longest time, by this thread's own clock and whatever the rest of
 * the program does.
 *
 * <p>When the program dies, a pin may keep its last level: what must drop then is wired to a relay
 * that wants pulses.
 *
 * <p>Any thread may call its methods; one thread of its own touches the pins.
 */
public final class GpioOutputs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GpioOutputs.class);
  private static final int ROOM = 64;
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration ENDING = Duration.ofSeconds(8);

  private record Order(OutputId id, boolean on, CompletableFuture<Void> done) {}

  private final Map<OutputId, OutputWire> wires = new LinkedHashMap<>();
  private final Clocks clocks;
  private final GpioHealth health;
  private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(ROOM);
  private final Thread thread;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Nothing happens before {@link #start}.
   *
   * @throws IllegalArgumentException when two outputs share a name or a pin
   */
  public GpioOutputs(Pins pins, List<OutputBinding> outputs, Clocks clocks) {
    this.clocks = clocks;
    this.health = new GpioHealth("wired outputs", clocks.wall());
    this.thread = Thread.ofPlatform().daemon().name("gpio-outputs").unstarted(this::run);
    Set<Integer> taken = new HashSet<>();
    for (OutputBinding output : outputs) {
      OutputWire wire = new OutputWire(pins, output, clocks.now().nanos());
      if (wires.put(output.id(), wire) != null || !taken.add(output.bcm())) {
        throw new IllegalArgumentException(
            "Expected every output to have its own name and pin, but %s has one of another."
                .formatted(output.id()));
      }
    }
  }

  /** Takes the pins and switches everything off. Returns at once; what fails is tried again. */
  public void start() {
    if (closed.get() || thread.getState() != Thread.State.NEW) {
      throw new IllegalStateException("Expected fresh outputs, but they were started or closed.");
    }
    thread.start();
  }

  /** How they stand now. */
  public Health health() {
    return health.now();
  }

  /**
   * Switches one on or off. A pulsing one is fed by being told to be on again and again.
   *
   * @return completed when the pin was driven and read back; failed with {@link PinFailure} when it
   *     could not be, when too much waits, or after {@link #close}; it is not tried later on behalf
   *     of this call, but what was told last holds once the pin works again
   */
  public CompletableFuture<Void> set(OutputId id, boolean on) {
    if (!wires.containsKey(id)) {
      return failed("Expected an output of this board, but found " + id + ".");
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (!orders.offer(new Order(id, on, done))) {
      return failed("Expected room for one more order, but %d wait.".formatted(ROOM));
    }
    if (closed.get()) {
      drain();
    }
    return done;
  }

  /** Switches everything off, gives the pins back and ends its thread. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    thread.interrupt();
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(ENDING)) {
        LOG.warn("Expected the thread {} to end, but it still runs.", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    drain();
    health.closed();
  }

  private void run() {
    try {
      while (true) {
        work();
        long now = clocks.now().nanos();
        long wait = LOOK_NANOS;
        for (OutputWire wire : wires.values()) {
          wait = Math.min(wait, wire.waitNanos(now));
        }
        Order first = orders.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
        for (Order order = first; order != null; order = orders.poll()) {
          take(order);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      wires.values().forEach(wire -> wire.close(closing()));
    }
  }

  private void take(Order order) {
    OutputWire wire = wires.get(order.id());
    if (wire != null) {
      wire.tell(order.on(), order.done(), clocks.now().nanos());
    }
  }

  private void work() {
    long now = clocks.now().nanos();
    for (Map.Entry<OutputId, OutputWire> output : wires.entrySet()) {
      try {
        output.getValue().work(now);
      } catch (RuntimeException e) {
        LOG.error("Expected output {} to work, but the driver failed.", output.getKey(), e);
      }
    }
    List<String> troubles =
        wires.values().stream().map(OutputWire::trouble).flatMap(Optional::stream).toList();
    if (troubles.isEmpty()) {
      health.change(State.ONLINE, "");
    } else {
      boolean all = troubles.size() == wires.size();
      health.change(all ? State.OFFLINE : State.DEGRADED, troubles.getFirst());
    }
  }

  private void drain() {
    for (Order order = orders.poll(); order != null; order = orders.poll()) {
      order.done().completeExceptionally(closing());
    }
  }

  private static PinFailure closing() {
    return new PinFailure("Expected the outputs to be in use, but they were closed.", null);
  }

  private static CompletableFuture<Void> failed(String why) {
    return CompletableFuture.failedFuture(new PinFailure(why, null));
  }
}
