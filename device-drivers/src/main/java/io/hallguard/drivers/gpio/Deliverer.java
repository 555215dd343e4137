package io.hallguard.drivers.gpio;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the sink what waits, one at a time and in order, on its own thread: a sink that waits stops
 * neither the edges nor the looks. After {@link #end} it gives what is left and ends.
 */
final class Deliverer implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
  private static final long WAIT_MOST = Duration.ofSeconds(1).toNanos();
  private static final long SAY_EVERY = Duration.ofMinutes(1).toNanos();

  private final PointBank bank;
  private final Outbox outbox;
  private final Flights flights;
  private final Clocks clocks;
  private final SignalSink sink;
  private long droppedSaid;
  private long sayAfterNanos;
  private volatile boolean ending;

  Deliverer(PointBank bank, Outbox outbox, Flights flights, Clocks clocks, SignalSink sink) {
    this.bank = bank;
    this.outbox = outbox;
    this.flights = flights;
    this.clocks = clocks;
    this.sink = sink;
    this.sayAfterNanos = clocks.now().nanos();
  }

  /** Any thread; the thread must be woken after it. */
  void end() {
    ending = true;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      Tick now = clocks.now();
      bank.advance(now);
      again(now);
      sayDropped(now);
      Optional<Outbox.Item> item = outbox.poll();
      if (item.isPresent()) {
        deliver(item.get(), now);
      } else if (ending) {
        return;
      } else {
        LockSupport.parkNanos(this, waitNanos(now.nanos()));
      }
    }
  }

  private void again(Tick now) {
    for (Flights.Lost lost : flights.lost(now.nanos())) {
      LOG.warn("Expected the news of {} to be settled, but they were not: again.", lost.device());
      lost.press().ifPresent(press -> outbox.add(press.device(), press.signals()));
      bank.again(lost.device(), now);
    }
  }

  private void sayDropped(Tick now) {
    long dropped = outbox.dropped();
    if (dropped > droppedSaid && now.nanos() - sayAfterNanos >= 0) {
      LOG.warn(
          "Expected the gateway to keep up with the wires, but {} news were dropped.",
          dropped - droppedSaid);
      droppedSaid = dropped;
      sayAfterNanos = now.nanos() + SAY_EVERY;
    }
  }

  private void deliver(Outbox.Item item, Tick now) {
    try {
      sink.accept(new Delivery(item.signals(), flights.departs(item, now.nanos())));
    } catch (RuntimeException e) {
      LOG.error("Expected the gateway to take the news of {}, but it failed.", item.device(), e);
    }
  }

  private long waitNanos(long nanos) {
    long due = Math.min(bank.dueNanos(), flights.dueNanos());
    return due == Debounce.NEVER ? WAIT_MOST : Math.clamp(due - nanos, 1, WAIT_MOST);
  }
}
