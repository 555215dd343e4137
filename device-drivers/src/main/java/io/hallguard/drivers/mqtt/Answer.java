package io.hallguard.drivers.mqtt;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * The broker's answer to one request, as something that can be waited for and interrupted. Never
 * waited for inside a callback of the client: that would deadlock it.
 */
final class Answer implements MqttActionListener {
  private final CompletableFuture<IMqttToken> token = new CompletableFuture<>();

  /** A request that answers to the listener it is given. */
  @FunctionalInterface
  interface Request {
    void send(MqttActionListener listener) throws MqttException;
  }

  /**
   * Sends the request and waits.
   *
   * @param what completes "Expected to …" in the failure's sentence
   */
  static IMqttToken to(Request request, String what, Duration limit)
      throws LinkFailure, InterruptedException {
    Answer answer = new Answer();
    try {
      request.send(answer);
      return answer.token.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (MqttException | IllegalArgumentException e) {
      throw new LinkFailure("Expected to " + what + ", but " + Reasons.of(e) + ".", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new LinkFailure("Expected to " + what + ", but " + Reasons.of(cause) + ".", cause);
    } catch (TimeoutException e) {
      throw new LinkFailure(
          "Expected to %s, but nothing came back within %d s.".formatted(what, limit.toSeconds()),
          e);
    }
  }

  @Override
  public void onSuccess(IMqttToken done) {
    token.complete(done);
  }

  @Override
  public void onFailure(IMqttToken failed, Throwable cause) {
    token.completeExceptionally(cause);
  }
}
