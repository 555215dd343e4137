package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;

/**
 * A device that numbers its events and keeps each until the broker has acknowledged it: after a
 * lost connection it sends what is open again, in order. What it was told is acknowledged, it never
 * sends again.
 */
final class StubbornPublisher implements AutoCloseable {
  private static final int WINDOW = 400;
  private static final long TICK_MILLIS = 5;

  /** One event. */
  record Event(String topic, String payload) {}

  private final String uri;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Deque<Event> waiting = new ArrayDeque<>();
  private final Map<Event, Boolean> open = new LinkedHashMap<>();
  private @Nullable MqttAsyncClient client;
  private long acknowledged;
  private long resent;
  private long sent;
  private int connection;
  private boolean connecting;

  @SuppressWarnings("FutureReturnValueIgnored") // a tick reports its own failures
  StubbornPublisher(String uri) {
    this.uri = uri;
    timer.scheduleAtFixedRate(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  synchronized void offer(Event event) {
    waiting.add(event);
  }

  synchronized long acknowledged() {
    return acknowledged;
  }

  synchronized long resent() {
    return resent;
  }

  synchronized boolean idle() {
    return waiting.isEmpty() && open.isEmpty();
  }

  private synchronized void tick() {
    try {
      MqttAsyncClient now = client;
      if (now == null || (!now.isConnected() && !connecting)) {
        connect();
      } else if (now.isConnected()) {
        while (open.size() < WINDOW && !waiting.isEmpty()) {
          Event event = waiting.peek();
          send(event);
          waiting.remove();
          open.put(event, true);
          sent++;
        }
      }
    } catch (MqttException e) {
      drop();
    }
  }

  private void drop() {
    MqttAsyncClient old = client;
    if (old != null) {
      try {
        old.close(true);
      } catch (MqttException e) {
        connection++;
      }
    }
    client = null;
    connecting = false;
  }

  private void connect() throws MqttException {
    drop();
    connecting = true;
    int own = ++connection;
    MqttAsyncClient fresh = new MqttAsyncClient(uri, "kill-test-" + own, new MemoryPersistence());
    client = fresh;
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(true);
    options.setConnectionTimeout(2);
    options.setAutomaticReconnect(false);
    fresh.connect(
        options,
        null,
        new MqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            connected(own);
          }

          @Override
          public void onFailure(IMqttToken token, Throwable failure) {
            failed(own);
          }
        });
  }

  private synchronized void connected(int own) {
    if (own != connection) {
      return;
    }
    connecting = false;
    try {
      for (Iterator<Event> all = open.keySet().iterator(); all.hasNext(); ) {
        send(all.next());
        resent++;
      }
    } catch (MqttException e) {
      drop();
    }
  }

  private synchronized void failed(int own) {
    if (own == connection) {
      connecting = false;
    }
  }

  private void send(Event event) throws MqttException {
    MqttMessage message = new MqttMessage(event.payload().getBytes(UTF_8));
    message.setQos(1);
    requireNonNull(client, "client is null")
        .publish(
            event.topic(),
            message,
            null,
            new MqttActionListener() {
              @Override
              public void onSuccess(IMqttToken token) {
                acknowledge(event);
              }

              @Override
              public void onFailure(IMqttToken token, Throwable failure) {
                // It stays open and is sent again on the next connection.
              }
            });
  }

  private synchronized void acknowledge(Event event) {
    if (open.remove(event) != null) {
      acknowledged++;
    }
  }

  synchronized long sent() {
    return sent;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    synchronized (this) {
      drop();
    }
  }
}
