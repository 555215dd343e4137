package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.mqtt.PublishFailed.Reason;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;

/** The messages of one connection that went out and that the broker has not acknowledged yet. */
final class Unanswered {
  private final Set<Entry> open = ConcurrentHashMap.newKeySet();
  private final Semaphore progress = new Semaphore(0);

  /** One message; the client calls it with the broker's answer, on the client's thread. */
  final class Entry implements MqttActionListener {
    private final CompletableFuture<Void> done;

    private Entry(CompletableFuture<Void> done) {
      this.done = done;
    }

    @Override
    public void onSuccess(IMqttToken token) {
      int[] codes = token.getReasonCodes();
      remove(this);
      if (Reasons.isRefusal(codes)) {
        fail(Reason.REFUSED, "Expected the message to be taken, but " + Reasons.ofCode(codes[0]));
      } else {
        done.complete(null);
      }
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
      remove(this);
      fail(Reason.LOST, "Expected the broker's acknowledgement, but " + Reasons.of(cause));
    }

    void fail(Reason reason, String message) {
      done.completeExceptionally(new PublishFailed(reason, message + "."));
    }
  }

  Entry add(CompletableFuture<Void> done) {
    Entry entry = new Entry(done);
    open.add(entry);
    return entry;
  }

  /** It never went out. */
  void forget(Entry entry) {
    open.remove(entry);
  }

  private void remove(Entry entry) {
    open.remove(entry);
    // One permit is enough to wake the sender; more would only add up.
    if (progress.availablePermits() == 0) {
      progress.release();
    }
  }

  /** Fails all that is open. */
  void failAll(String why) {
    for (Entry entry : open) {
      remove(entry);
      entry.fail(Reason.LOST, "Expected the broker's acknowledgement, but " + why);
    }
  }

  /** Waits until a message was answered since the last call, or {@code limit} passed. */
  void awaitProgress(Duration limit) throws InterruptedException {
    if (progress.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      progress.drainPermits();
    }
  }
}
