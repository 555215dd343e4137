package io.hallguard.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;

/**
 * Measures by hand how many messages a second the broker acknowledges: folder, clients, messages in
 * flight per client, seconds. A session that is away keeps them all, as a gateway's would.
 */
final class BrokerLoad {
  private static final byte[] PAYLOAD =
      "{\"v\":1,\"epoch\":\"b7f1\",\"seq\":17,\"event\":\"b7f1-17\",\"contact\":\"open\"}"
          .getBytes(UTF_8);

  private BrokerLoad() {}

  public static void main(String[] args) throws Exception {
    int clients = Integer.parseInt(args[1]);
    int inFlight = Integer.parseInt(args[2]);
    int seconds = Integer.parseInt(args[3]);
    int port = TestMqtt.freePort();
    try (EmbeddedBroker _ = EmbeddedBroker.start(BrokerSettings.loopback(Path.of(args[0]), port))) {
      try (TestMqtt gateway = new TestMqtt(port, "gateway", null)) {
        System.out.println("granted QoS " + gateway.subscribe("hallguard/#"));
      }
      LongAdder acknowledged = new LongAdder();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        threads.add(Thread.ofPlatform().start(() -> send(port, number, inFlight, acknowledged)));
      }
      Semaphore never = new Semaphore(0);
      boolean _ = never.tryAcquire(seconds / 2, TimeUnit.SECONDS);
      long before = acknowledged.sum();
      boolean _ = never.tryAcquire(seconds, TimeUnit.SECONDS);
      System.out.printf(
          "%d clients, %d in flight each: %d acknowledged a second%n",
          clients, inFlight, (acknowledged.sum() - before) / seconds);
      threads.forEach(Thread::interrupt);
      System.exit(0);
    }
  }

  private static void send(int port, int number, int inFlight, LongAdder acknowledged) {
    Semaphore room = new Semaphore(inFlight);
    MqttActionListener listener =
        new MqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            acknowledged.increment();
            room.release();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable cause) {
            System.out.println("failed: " + cause);
          }
        };
    try {
      MqttAsyncClient client =
          new MqttAsyncClient("tcp://127.0.0.1:" + port, "load" + number, new MemoryPersistence());
      client.connect().waitForCompletion(10_000);
      while (!Thread.currentThread().isInterrupted()) {
        room.acquire();
        client.publish("hallguard/h/device/d" + number, PAYLOAD, 1, false, null, listener);
      }
    } catch (Exception e) {
      System.out.println("ended: " + e);
    }
  }
}
