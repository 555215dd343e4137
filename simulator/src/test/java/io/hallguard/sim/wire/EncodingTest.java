package io.hallguard.sim.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Bolt;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.sim.scenario.Halls;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes are those of the samples that real devices left in public threads. */
class EncodingTest {
  private static final Instant AT = Instant.parse("2026-11-24T00:00:00Z");

  private final Field field = Field.of(Halls.demo());

  private List<String> says(String device, Reading news) {
    return field.device(new DeviceId(device)).says(news, AT).stream()
        .map(post -> post.topic() + " " + new String(post.payload(), UTF_8))
        .toList();
  }

  @Test
  void aZigbeeContactThatOpensSaysContactFalse() {
    assertThat(says("cash-door-contact", new Reading.Contact(Position.OPEN)))
        .containsExactly(
            "zigbee2mqtt/cash-door {\"battery\":97,\"contact\":false,"
                + "\"last_seen\":\"2026-11-24T00:00:00Z\",\"linkquality\":97,\"voltage\":2982}");
  }

  @Test
  void anSosButtonSendsAnEmptyActionAfterThePress() {
    assertThat(says("back-sos", new Reading.Press(Gesture.EMERGENCY)))
        .hasSize(2)
        .satisfiesExactly(
            press -> assertThat(press).contains("\"action\":\"emergency\""),
            after -> assertThat(after).contains("\"action\":\"\""));
  }

  @Test
  void ourOwnFormatNumbersEveryMessage() {
    says("cash-door-lock", new Reading.Lock(Bolt.UNLOCKED));

    assertThat(says("cash-door-lock", new Reading.Lock(Bolt.LOCKED)))
        .containsExactly(
            "hallguard/demo/device/cash-door-lock {\"v\":1,\"epoch\":\"e1\",\"seq\":2,"
                + "\"event\":\"e1-2\",\"at\":\"2026-11-24T00:00:00Z\",\"lock\":\"locked\"}");
  }

  @Test
  void aSilentDeviceKeepsItsStateAndSaysItLater() {
    SimDevice box = field.device(new DeviceId("box-1-contact"));
    box.silence(true);

    assertThat(box.says(new Reading.Contact(Position.OPEN), AT)).isEmpty();
    box.silence(false);
    assertThat(box.reports(AT).getFirst().toString()).contains("\"contact\":\"open\"");
  }

  @Test
  void repeatsItsOldMessagesByteForByte() {
    SimDevice box = field.device(new DeviceId("box-1-contact"));
    String first = box.reports(AT).getFirst().toString();
    box.reports(AT.plusSeconds(60));

    assertThat(box.again(2).getFirst().toString()).isEqualTo(first);
  }
}
