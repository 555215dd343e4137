package io.hallguard.drivers.mqtt.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class Zigbee2MqttTest {
  private static final String FORMAT = "zigbee2mqtt";

  /** Written out, so that a lost file fails. */
  static final List<String> NAMES =
      List.of(
          "01-contact-false-is-open",
          "02-contact-true-is-closed",
          "03-last-seen-iso-no-battery",
          "04-sos-pressed",
          "05-sos-empty-action-clears-nothing",
          "06-sos-rejoin-null-action",
          "07-sos-pressed-with-time",
          "08-smoke-test-smoke-not-read",
          "09-last-seen-epoch-ms",
          "10-plug-state-is-no-lock",
          "11-light-sensor",
          "12-lock-state",
          "13-lock-not-fully-locked-is-unclear",
          "14-lock-without-lock-state",
          "15-contact-null-is-unclear",
          "20-availability-legacy",
          "21-availability-legacy-offline",
          "22-availability-json",
          "23-availability-json-offline",
          "24-availability-unknown-word",
          "30-bridge-offline",
          "31-bridge-online-says-nothing",
          "40-broken-off",
          "41-duplicate-name",
          "42-not-an-object",
          "43-text-after-the-object");

  @ParameterizedTest
  @FieldSource("NAMES")
  void readsTheSampleAsExpected(String name) throws IOException {
    List<String> expected = GoldenSamples.expected(FORMAT, name);
    String[] head = expected.getFirst().split(" ", -1);
    Decoder decoder = head[0].equals("lock") ? Zigbee2Mqtt.lock() : Zigbee2Mqtt.sensor();

    var signals =
        decoder.decode(
            GoldenSamples.DEVICE,
            Part.valueOf(head[1]),
            GoldenSamples.payload(FORMAT, name),
            GoldenSamples.LIVE);

    assertThat(GoldenSamples.told(signals)).isEqualTo(expected.subList(1, expected.size()));
  }

  @Test
  void everySampleIsNamedAbove() throws IOException {
    assertThat(GoldenSamples.names(FORMAT)).isEqualTo(NAMES);
  }
}
