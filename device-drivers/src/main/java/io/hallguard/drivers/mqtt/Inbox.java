package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from the client and delivers them, one at a time and in order, on its own thread,
 * so that a sink that waits does not stop the client from reading acknowledgements and probes.
 *
 * <p>Two bounds: the connection's window for what was delivered and not settled, and the room here
 * for what is not delivered yet, in number and in bytes. When the room is full the client waits,
 * and with it the broker.
 *
 * <p>While the window is full (the journal cannot be written, say) what comes in is decoded all the
 * same, and a message with a hold-up is delivered at once, past the window and past what waits. It
 * is settled like any other, so nothing is acknowledged earlier; everything else keeps its order.
 */
final class Inbox implements Runnable {
  private static final long OFFER_MILLIS = 200;

  /** How long it rests when nobody wakes it: a connection that ended does not. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** Payloads that may wait here, together. */
  private static final int BUDGET_BYTES = 16 << 20;

  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final Semaphore room;
  private final Semaphore budget = new Semaphore(BUDGET_BYTES);
  private final Router router;
  private final Acks acks;
  private final SignalSink sink;
  private final LinkStats stats;
  private volatile @Nullable Thread runner;

  /** A message that waits for the window; of the thread that runs this. */
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(Arrival arrival, List<Signal> signals) {}

  Inbox(int room, Router router, Acks acks, SignalSink sink, LinkStats stats) {
    this.room = new Semaphore(room);
    this.router = router;
    this.acks = acks;
    this.sink = sink;
    this.stats = stats;
  }

  /** Called by the client; waits while there is no room, but not longer than its connection. */
  void put(Arrival arrival) throws InterruptedException {
    if (!acquired(arrival, room, 1)) {
      return;
    }
    if (!acquired(arrival, budget, cost(arrival))) {
      room.release();
      return;
    }
    arrivals.add(arrival);
    stats.received.increment();
    wake();
  }

  private static boolean acquired(Arrival arrival, Semaphore of, int permits)
      throws InterruptedException {
    while (!arrival.from().isOver()) {
      if (of.tryAcquire(permits, OFFER_MILLIS, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  private static int cost(Arrival arrival) {
    return Math.min(BUDGET_BYTES, arrival.message().getPayload().length);
  }

  private void wake() {
    LockSupport.unpark(runner);
  }

  /** Until interrupted. */
  @Override
  public void run() {
    runner = Thread.currentThread();
    while (!Thread.currentThread().isInterrupted()) {
      Optional<Arrival> next = Optional.ofNullable(arrivals.poll());
      next.ifPresent(this::take);
      boolean delivered = deliverWaiting();
      if (next.isEmpty() && !delivered) {
        LockSupport.parkNanos(this, REST_NANOS);
      }
    }
  }

  private void take(Arrival arrival) {
    Waiting taken = new Waiting(arrival, decoded(arrival));
    if (!waiting.isEmpty() && !arrival.from().isOver() && holdUp(taken.signals())) {
      deliver(taken, false);
    } else {
      waiting.add(taken);
    }
  }

  private List<Signal> decoded(Arrival arrival) {
    Reception reception =
        new Reception(
            arrival.at(), Optional.empty(), arrival.message().isRetained(), Optional.empty());
    return router.route(arrival.topic(), arrival.message().getPayload(), reception);
  }

  private static boolean holdUp(List<Signal> signals) {
    return signals.stream()
        .anyMatch(signal ->
            signal instanceof Signal.Report report
                && report.readings().stream()
                    .anyMatch(reading ->
                        reading instanceof Reading.Press
                            || reading.equals(new Reading.HoldUp(Activation.ACTIVE))));
  }

  /** In order, as far as the window goes; tells whether anything went. */
  private boolean deliverWaiting() {
    boolean any = false;
    while (!waiting.isEmpty() && !Thread.currentThread().isInterrupted()) {
      Waiting head = waiting.getFirst();
      boolean over = head.arrival().from().isOver();
      boolean acknowledged = isAcknowledged(head.arrival());
      if (!over && acknowledged && !head.arrival().from().enterWindow()) {
        return any;
      }
      waiting.removeFirst();
      any = true;
      // What an ended connection left here comes again over the next one.
      if (over) {
        leave(head.arrival());
      } else {
        deliver(head, acknowledged);
      }
    }
    return any;
  }

  private static boolean isAcknowledged(Arrival arrival) {
    return arrival.message().getQos() > 0;
  }

  private void leave(Arrival arrival) {
    budget.release(cost(arrival));
    room.release();
  }

  private void deliver(Waiting message, boolean inWindow) {
    leave(message.arrival());
    try {
      sink.accept(new Delivery(message.signals(), settling(message.arrival(), inWindow)));
    } catch (RuntimeException e) {
      LinkLog.sinkFailed(message.arrival().topic(), e);
    }
  }

  /** Once only: the broker may already use the packet id for another message. */
  private Runnable settling(Arrival arrival, boolean inWindow) {
    if (!isAcknowledged(arrival)) {
      return () -> {};
    }
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (done.compareAndSet(false, true)) {
        if (inWindow) {
          arrival.from().leaveWindow();
          wake();
        }
        acks.settle(arrival.from(), arrival.message().getId());
      }
    };
  }
}
