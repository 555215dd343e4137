package io.hallguard.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.drivers.mqtt.format.Part;
import io.hallguard.drivers.mqtt.format.Zigbee2Mqtt;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.sim.bench.load.DeviceLoad.Message;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a message to what its device says, in microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Decoding {
  private static final byte[] CONTACT =
      """
      {"battery":100,"battery_low":false,"contact":true,"last_seen":"2026-01-05T09:00:00+08:00",\
      "linkquality":120,"tamper":false,"voltage":3000}\
      """
          .getBytes(UTF_8);

  private final WarmHall hall = new WarmHall();
  private final Turns<Message> messages = new Turns<>(hall.messages());
  private final Zigbee2Mqtt zigbee = Zigbee2Mqtt.sensor();
  private final DeviceId device = new DeviceId("contact");

  /** A door unit's report of 200 bytes: five readings, the event's number and time. */
  @Benchmark
  public Signal nativeJson() {
    return hall.decode(messages.next());
  }

  /** A contact's report of 138 bytes: four readings and a time. */
  @Benchmark
  public List<Signal> zigbee2Mqtt() {
    return zigbee.decode(device, Part.REPORT, CONTACT, Reception.live(WarmHall.NOW));
  }
}
