package io.hallguard.sim.bench.load;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.BenchFailed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client of MQTT 3.1.1 at QoS 1 that costs little, because it shares the machine with what it
 * measures. One thread publishes; another of its own reads.
 */
public final class MqttSocket implements AutoCloseable {
  private static final int IDS = 65_535;
  private static final int OPEN_MAX = 60_000;
  private static final int PING_AFTER_MILLIS = 60_000;
  private static final long ANSWER_SECONDS = 30;

  private final Socket socket;
  private final OutputStream out;
  private final Heard heard;
  private final CountDownLatch connected = new CountDownLatch(1);
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread reader;

  /** Hears a message, on the reader's thread. */
  @FunctionalInterface
  public interface Heard {
    /** For one that only publishes. */
    Heard NOTHING = (_, _) -> {};

    void message(String topic, byte[] payload);
  }

  private MqttSocket(Socket socket, Heard heard) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    this.heard = requireNonNull(heard, "heard is null");
    this.reader = Thread.ofPlatform().daemon().name("bench-mqtt").unstarted(this::run);
  }

  /** Connects to a broker on this machine with a session that ends with the connection. */
  public static MqttSocket connect(int port, String client, Heard heard) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PING_AFTER_MILLIS);
      MqttSocket mqtt = new MqttSocket(socket, heard);
      mqtt.reader.start();
      synchronized (mqtt.out) {
        Packets.connect(mqtt.out, client, true);
        mqtt.out.flush();
      }
      answered(mqtt.connected, "CONNACK");
      return mqtt;
    } catch (IOException e) {
      throw new BenchFailed("Expected to reach the broker on port " + port + ", but " + e, e);
    }
  }

  /** Subscribes at QoS 1 and returns when the broker has taken it. */
  public void subscribe(String filter) {
    try {
      synchronized (out) {
        Packets.subscribe(out, 1, filter);
        out.flush();
      }
      answered(subscribed, "SUBACK");
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Puts a message in the buffer; {@link #flush} sends it. Waits when very many are open. */
  public void publish(byte[] topic, byte[] payload) {
    try {
      long number = sent.getAndIncrement();
      if (number - acknowledged.get() > OPEN_MAX) {
        flush();
        while (number - acknowledged.get() > OPEN_MAX && !closing.get()) {
          Thread.onSpinWait();
        }
      }
      synchronized (out) {
        Packets.publish(out, (int) (number % IDS) + 1, topic, payload);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Sends what is in the buffer. */
  public void flush() {
    try {
      synchronized (out) {
        out.flush();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** How many were published. */
  public long sent() {
    return sent.get();
  }

  /** How many the broker has acknowledged. */
  public long acknowledged() {
    return acknowledged.get();
  }

  private void run() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16))) {
      while (!closing.get()) {
        try {
          take(Packets.read(in), in.available() == 0);
        } catch (SocketTimeoutException e) {
          synchronized (out) {
            Packets.ping(out);
            out.flush();
          }
        }
      }
    } catch (IOException e) {
      if (!closing.getAndSet(true)) {
        throw failed(e);
      }
    }
  }

  private void take(Packets.Packet packet, boolean last) throws IOException {
    switch (packet.type()) {
      case Packets.CONNACK -> connected.countDown();
      case Packets.SUBACK -> subscribed.countDown();
      case Packets.PUBACK -> acknowledged.incrementAndGet();
      case Packets.PUBLISH -> {
        heard.message(packet.topic(), packet.payload());
        if (packet.wantsAnswer()) {
          synchronized (out) {
            Packets.puback(out, packet.publishId());
            if (last) {
              out.flush();
            }
          }
        }
      }
      default -> {
        // A ping's answer.
      }
    }
  }

  private static void answered(CountDownLatch answer, String name) {
    try {
      if (!answer.await(ANSWER_SECONDS, TimeUnit.SECONDS)) {
        throw new BenchFailed("Expected a " + name + " from the broker, but none came", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected a " + name + ", but the run was interrupted", e);
    }
  }

  private static BenchFailed failed(IOException e) {
    return new BenchFailed("Expected the connection to the broker to hold, but " + e, e);
  }

  @Override
  public void close() {
    if (!closing.getAndSet(true)) {
      try (socket) {
        synchronized (out) {
          Packets.disconnect(out);
          out.flush();
        }
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
