package io.hallguard.drivers.mqtt;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Acknowledges settled messages on its own thread, so that whoever settles never waits for the
 * network. Holds at most as many as the broker has out with us. What belongs to an ended connection
 * is dropped: its packet ids mean other messages now.
 */
final class Acks implements Runnable {
  private sealed interface Item {
    record Settled(Connection connection, int packetId) implements Item {}

    record Stop() implements Item {}
  }

  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final LinkStats stats;

  Acks(LinkStats stats) {
    this.stats = stats;
  }

  /** Any thread; returns at once. */
  void settle(Connection connection, int packetId) {
    queue.add(new Item.Settled(connection, packetId));
  }

  /** Ends {@link #run} after what was settled before. */
  void stop() {
    queue.add(new Item.Stop());
  }

  @Override
  public void run() {
    try {
      while (true) {
        switch (queue.take()) {
          case Item.Settled(Connection connection, int packetId) ->
              acknowledge(connection, packetId);
          case Item.Stop() -> {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acknowledge(Connection connection, int packetId) {
    try {
      if (connection.acknowledge(packetId)) {
        stats.settled.increment();
      }
    } catch (MqttException e) {
      LinkLog.settleFailed(e);
    }
  }
}
