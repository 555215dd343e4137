package io.hallguard.drivers.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * One connection from its start to its end, with a client of its own: packet ids, topic aliases and
 * open requests of an earlier connection cannot reach a later one. The session itself, with its
 * subscriptions and unacknowledged messages, lives at the broker.
 */
final class Connection {
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final MqttAsyncClient client;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final Unanswered unanswered = new Unanswered();

  private final Semaphore window;

  Connection(MqttAsyncClient client, int receiveMaximum) {
    this.client = client;
    this.window = new Semaphore(receiveMaximum);
  }

  MqttAsyncClient client() {
    return client;
  }

  Unanswered unanswered() {
    return unanswered;
  }

  /** Whether it is over; what came from it can no longer be acknowledged. Any thread. */
  boolean isOver() {
    return ended.isDone();
  }

  /** It is over. Called from the client's threads, so it waits for nothing. */
  void end(String why) {
    if (ended.complete(why)) {
      unanswered.failAll(why);
    }
  }

  /**
   * Waits until it is over or {@code closing} is done.
   *
   * @return why it is over; empty when we are closing
   */
  Optional<String> awaitEnd(CompletableFuture<Void> closing, Runnable held)
      throws InterruptedException {
    CompletableFuture<Object> either = CompletableFuture.anyOf(ended, closing);
    while (true) {
      try {
        either.get(PROBE.toMillis(), TimeUnit.MILLISECONDS);
        return ended.isDone() ? Optional.of(ended.resultNow()) : Optional.empty();
      } catch (TimeoutException e) {
        // The client does not always say that it lost its connection: ask it.
        if (!client.isConnected()) {
          return Optional.of("the connection ended without a word");
        }
        held.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("Expected an end with a reason, but it failed.", e);
      }
    }
  }

  /** Whether one more message may be out unsettled; if so it is counted. Returns at once. */
  boolean enterWindow() {
    return window.tryAcquire();
  }

  /** One message was settled. Any thread; returns at once. */
  void leaveWindow() {
    window.release();
  }

  /** Tells the broker that a message is safe; after the end it does nothing. */
  boolean acknowledge(int packetId) throws MqttException {
    if (isOver()) {
      return false;
    }
    client.messageArrivedComplete(packetId, 1);
    return true;
  }

  /**
   * Sends at QoS 1.
   *
   * @param done completed on the broker's acknowledgement or failed at the connection's end
   * @throws MqttException with {@link Reasons#TOO_MANY_IN_FLIGHT} when it must be tried later
   */
  void publish(String topic, byte[] payload, boolean retained, CompletableFuture<Void> done)
      throws MqttException {
    MqttMessage message = new MqttMessage(payload);
    message.setQos(1);
    message.setRetained(retained);
    Unanswered.Entry entry = unanswered.add(done);
    try {
      client.publish(topic, message, null, entry);
    } catch (MqttException | RuntimeException e) {
      unanswered.forget(entry);
      throw e;
    }
    if (isOver()) {
      unanswered.failAll("the connection ended");
    }
  }

  /** Ends it in good order: pending acknowledgements go out first, as far as time allows. */
  void close() throws InterruptedException {
    end("the link was closed");
    boolean done = false;
    try {
      Answer.to(
          listener ->
              client.disconnect(FAREWELL.toMillis(), null, listener, 0, new MqttProperties()),
          "disconnect",
          FAREWELL.multipliedBy(2));
      done = true;
    } catch (LinkFailure e) {
      LinkLog.farewellFailed(e);
    } finally {
      if (done) {
        release();
      } else {
        abandon();
      }
    }
  }

  /** Ends it at once. */
  void abandon() {
    end("the connection was given up");
    try {
      client.disconnectForcibly(0, 0, false);
    } catch (MqttException e) {
      LinkLog.abandonFailed(e);
    }
    release();
  }

  private void release() {
    try {
      client.close(true);
    } catch (MqttException e) {
      LinkLog.abandonFailed(e);
    }
  }
}
