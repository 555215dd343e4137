package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.Signal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TasmotaTest {
  private static final String FORMAT = "tasmota";

  /** Written out, so that a lost file fails. */
  static final List<String> NAMES =
      List.of(
          "01-pn532",
          "02-pn532-as-discovery-has-it",
          "03-rdm6300",
          "04-wiegand-decimal",
          "05-wiegand-hexadecimal",
          "06-nothing-of-a-reader",
          "07-no-card-is-unclear-and-not-shown",
          "20-lwt-online",
          "21-lwt-offline");

  private static List<Signal> decode(Part part, byte[] payload) {
    return new Tasmota().decode(GoldenSamples.DEVICE, part, payload, GoldenSamples.LIVE);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void readsTheSampleAsExpected(String name) throws IOException {
    List<String> expected = GoldenSamples.expected(FORMAT, name);
    Part part = Part.valueOf(expected.getFirst().split(" ", -1)[1]);

    assertThat(GoldenSamples.told(decode(part, GoldenSamples.payload(FORMAT, name))))
        .isEqualTo(expected.subList(1, expected.size()));
  }

  @Test
  void everySampleIsNamedAbove() throws IOException {
    assertThat(GoldenSamples.names(FORMAT)).isEqualTo(NAMES);
  }

  @Test
  void whatIsCutOrChangedThrowsNothing() throws IOException {
    Random random = new Random(7L);
    for (String name : NAMES) {
      byte[] whole = GoldenSamples.payload(FORMAT, name);
      for (int length = 0; length <= whole.length; length++) {
        byte[] changed = whole.clone();
        changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        for (Part part : Part.values()) {
          decode(part, Arrays.copyOf(whole, length)).forEach(Signals::assertBounded);
          decode(part, changed).forEach(Signals::assertBounded);
        }
      }
    }
  }

  @Test
  void anExcerptShowsNoCard() {
    byte[] cut = "{\"Time\":\"x\",\"PN532\":{\"UID\":\"94D8FC5F\"".getBytes(UTF_8);

    assertThat(decode(Part.REPORT, cut))
        .singleElement()
        .isInstanceOfSatisfying(
            Signal.Unreadable.class,
            bad -> assertThat(bad.excerpt()).doesNotContain("94D8").endsWith("(not shown)"));
  }
}
