package io.hallguard.sim.bench.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.Lab;
import io.hallguard.sim.bench.load.DeviceLoad;
import io.hallguard.sim.bench.load.Latencies;
import io.hallguard.sim.bench.load.MqttSocket;
import io.hallguard.sim.bench.load.OpenLoop;
import io.hallguard.sim.bench.process.Mosquitto;
import java.nio.ByteBuffer;
import java.time.Duration;

/** The broker alone: from the due time of a message to a subscriber that does nothing with it. */
public final class BrokerEcho {
  private static final byte[] TOPIC = "bench/echo".getBytes(US_ASCII);
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(20);

  private BrokerEcho() {}

  /** Messages of an event's size at a rate, for a time; every one has to arrive. */
  public static Latencies measure(Lab lab, int perSecond, Duration time) {
    Latencies latencies = new Latencies();
    long count = perSecond * time.toSeconds();
    try (Mosquitto broker = Mosquitto.start(lab.folder().resolve("echo"), lab.tempo());
        MqttSocket listener =
            MqttSocket.connect(
                broker.port(),
                "bench-listener",
                (_, payload) ->
                    latencies.add(lab.tempo().now() - ByteBuffer.wrap(payload).getLong()));
        MqttSocket sender =
            MqttSocket.connect(broker.port(), "bench-sender", MqttSocket.Heard.NOTHING)) {
      listener.subscribe(new String(TOPIC, US_ASCII));
      new OpenLoop(lab.tempo(), perSecond, sender::flush)
          .run(
              count,
              due ->
                  sender.publish(
                      TOPIC, ByteBuffer.allocate(DeviceLoad.REPORT_BYTES).putLong(due).array()));
      if (!lab.tempo().await(ARRIVES_WITHIN, () -> latencies.count() >= count)) {
        throw new BenchFailed(
            "Expected %d messages back from the broker, but found %d"
                .formatted(count, latencies.count()),
            null);
      }
      return latencies;
    }
  }
}
