package io.hallguard.drivers.mqtt.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NativeJsonTest {
  private static final String FORMAT = "native";

  /** Written out, so that a lost file fails. */
  static final List<String> NAMES =
      List.of(
          "01-contact-open",
          "02-everything",
          "03-sign-of-life",
          "04-unknown-values-are-unclear",
          "05-unknown-field-passed-over",
          "06-badge-is-one-however-written",
          "07-wiegand",
          "08-osdp",
          "09-wrong-frames-are-unclear",
          "10-unknown-version",
          "11-no-version",
          "12-no-number",
          "13-seq-zero",
          "20-status-online",
          "21-status-offline",
          "22-status-unknown");

  @ParameterizedTest
  @FieldSource("NAMES")
  void readsTheSampleAsExpected(String name) throws IOException {
    List<String> expected = GoldenSamples.expected(FORMAT, name);
    String[] head = expected.getFirst().split(" ", -1);
    Decoder decoder = new NativeJson();

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
