package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.mqtt.PublishFailed.Reason;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages on one thread, in the order they were given. When as many are out as the broker
 * takes, it waits for an answer and tries again. Keeps nothing over the end of a connection: the
 * caller has the durable copy.
 */
final class Sender implements Runnable {
  private static final Duration ROOM_WAIT = Duration.ofMillis(50);

  private record Outgoing(Letter letter, CompletableFuture<Void> done) {}

  private final BlockingQueue<Outgoing> queue;
  private final AtomicReference<@Nullable Connection> current = new AtomicReference<>();
  private final LinkStats stats;
  private volatile boolean closed;

  Sender(int room, LinkStats stats) {
    this.queue = new ArrayBlockingQueue<>(room);
    this.stats = stats;
  }

  /** From now on messages go over this connection, or nowhere. */
  void use(@Nullable Connection connection) {
    current.set(connection);
  }

  /** Any thread; returns at once. */
  CompletableFuture<Void> send(Letter letter) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    var _ = done.whenComplete(this::count);
    if (closed) {
      fail(done, Reason.CLOSED, "Expected an open link, but it was closed.");
    } else if (current.get() == null) {
      fail(done, Reason.OFFLINE, "Expected a connection to the broker, but there is none.");
    } else if (!queue.offer(new Outgoing(letter, done))) {
      fail(done, Reason.QUEUE_FULL, "Expected room in the queue, but as many wait as may.");
    } else if (closed) {
      failWaiting();
    }
    return done;
  }

  /** Refuses what waits and what comes. */
  void close() {
    closed = true;
    failWaiting();
  }

  /** Until interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        Outgoing next = queue.take();
        try {
          forward(next);
        } catch (InterruptedException e) {
          fail(next.done(), Reason.CLOSED, "Expected to send, but the link was closed.");
          throw e;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forward(Outgoing next) throws InterruptedException {
    while (true) {
      Connection connection = current.get();
      if (connection == null || connection.isOver()) {
        fail(next.done(), Reason.OFFLINE, "Expected a connection to the broker, but it ended.");
        return;
      }
      try {
        next.letter().over(connection, next.done());
        return;
      } catch (MqttException e) {
        if (e.getReasonCode() != Reasons.TOO_MANY_IN_FLIGHT) {
          boolean over = connection.isOver() || !connection.client().isConnected();
          fail(next.done(), over ? Reason.LOST : Reason.REFUSED, sentence(e));
          return;
        }
        connection.unanswered().awaitProgress(ROOM_WAIT);
      } catch (RuntimeException e) {
        fail(next.done(), Reason.REFUSED, sentence(e));
        return;
      }
    }
  }

  private void failWaiting() {
    Outgoing waiting = queue.poll();
    while (waiting != null) {
      fail(waiting.done(), Reason.CLOSED, "Expected to send, but the link was closed.");
      waiting = queue.poll();
    }
  }

  private void count(@Nullable Void nothing, @Nullable Throwable failure) {
    (failure == null ? stats.published : stats.publishFailed).increment();
  }

  private static void fail(CompletableFuture<Void> done, Reason reason, String message) {
    done.completeExceptionally(new PublishFailed(reason, message));
  }

  private static String sentence(Exception failure) {
    return "Expected to send a message, but " + Reasons.of(failure) + ".";
  }
}
