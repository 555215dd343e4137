package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.signal.Reception;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes messages from the client and delivers them, one at a time and in order, on its own thread,
 * so that a sink that waits does not stop the client from reading acknowledgements and probes.
 *
 * <p>Two bounds: the connection's window for what was delivered and not settled, and this queue for
 * what is not delivered yet, in number and in bytes. A broker that keeps to the receive maximum
 * never fills either, but Mosquitto 2.0 sends up to that many again for each acknowledgement of its
 * oldest message. When the queue is full the client waits, and with it the broker.
 */
final class Inbox implements Runnable {
  private static final long OFFER_MILLIS = 200;

  /** Payloads that may wait here, together. */
  private static final int BUDGET_BYTES = 16 << 20;

  private final BlockingQueue<Arrival> queue;
  private final Semaphore budget = new Semaphore(BUDGET_BYTES);
  private final Router router;
  private final Acks acks;
  private final SignalSink sink;
  private final LinkStats stats;

  Inbox(int room, Router router, Acks acks, SignalSink sink, LinkStats stats) {
    this.queue = new ArrayBlockingQueue<>(room);
    this.router = router;
    this.acks = acks;
    this.sink = sink;
    this.stats = stats;
  }

  /** Called by the client; waits while there is no room, but not longer than its connection. */
  void put(Arrival arrival) throws InterruptedException {
    boolean paid = false;
    while (!arrival.from().isOver()) {
      paid = paid || budget.tryAcquire(cost(arrival), OFFER_MILLIS, TimeUnit.MILLISECONDS);
      if (paid && queue.offer(arrival, OFFER_MILLIS, TimeUnit.MILLISECONDS)) {
        stats.received.increment();
        return;
      }
    }
    if (paid) {
      budget.release(cost(arrival));
    }
  }

  private static int cost(Arrival arrival) {
    return Math.min(BUDGET_BYTES, arrival.message().getPayload().length);
  }

  /** Until interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        Arrival arrival = queue.take();
        budget.release(cost(arrival));
        // What an ended connection left here comes again over the next one.
        if (admitted(arrival)) {
          deliver(arrival);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean admitted(Arrival arrival) throws InterruptedException {
    return isAcknowledged(arrival) ? arrival.from().enterWindow() : !arrival.from().isOver();
  }

  private static boolean isAcknowledged(Arrival arrival) {
    return arrival.message().getQos() > 0;
  }

  private void deliver(Arrival arrival) {
    byte[] payload = arrival.message().getPayload();
    Reception reception =
        new Reception(
            arrival.at(), Optional.empty(), arrival.message().isRetained(), Optional.empty());
    try {
      sink.accept(
          new Delivery(router.route(arrival.topic(), payload, reception), settling(arrival)));
    } catch (RuntimeException e) {
      LinkLog.sinkFailed(arrival.topic(), e);
    }
  }

  /** Once only: the broker may already use the packet id for another message. */
  private Runnable settling(Arrival arrival) {
    if (!isAcknowledged(arrival)) {
      return () -> {};
    }
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (done.compareAndSet(false, true)) {
        arrival.from().leaveWindow();
        acks.settle(arrival.from(), arrival.message().getId());
      }
    };
  }
}
