package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.drivers.signal.Signal.Flaw;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, a decoder answers with a few bounded signals and throws nothing. */
class GarbageTest {
  static final List<Decoder> DECODERS =
      List.of(Zigbee2Mqtt.sensor(), Zigbee2Mqtt.lock(), new NativeJson());
  private static final String NUMBERED = "{\"v\":1,\"epoch\":\"e\",\"seq\":1,\"event\":\"e-1\",";

  @ParameterizedTest
  @FieldSource("DECODERS")
  void randomBytes(Decoder decoder) {
    Random random = new Random(20_261_124L);
    for (int i = 0; i < 20_000; i++) {
      byte[] payload = new byte[random.nextInt(300)];
      random.nextBytes(payload);
      decodeAll(decoder, payload);
    }
  }

  @ParameterizedTest
  @FieldSource("DECODERS")
  void samplesCutAndChanged(Decoder decoder) throws IOException {
    Random random = new Random(7L);
    for (String format : List.of("zigbee2mqtt", "native")) {
      for (String name : GoldenSamples.names(format)) {
        byte[] whole = GoldenSamples.payload(format, name);
        for (int length = 0; length <= whole.length; length++) {
          decodeAll(decoder, Arrays.copyOf(whole, length));
          byte[] changed = whole.clone();
          changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
          decodeAll(decoder, changed);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("DECODERS")
  void deepNestingIsRefused(Decoder decoder) {
    byte[] deep = ("{\"contact\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}").getBytes(UTF_8);
    assertThat(decodeAll(decoder, deep)).isInstanceOf(Signal.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "99999999999999999999999999999999999999",
        "-1",
        "100.5",
        "\"87\"",
        "[]"
      })
  void anUnlikelyBatteryIsUnclear(String value) {
    String json = NUMBERED + "\"battery\":" + value + ",\"last_seen\":" + value + "}";
    for (Decoder decoder : DECODERS) {
      Signal signal = decodeAll(decoder, json.getBytes(UTF_8));
      assertThat(signal)
          .isInstanceOfSatisfying(
              Signal.Report.class,
              report ->
                  assertThat(report.readings())
                      .hasSize(1)
                      .allMatch(Reading.Unclear.class::isInstance));
    }
  }

  @Test
  void aNumberOfManyDigitsIsRefused() {
    String json = "{\"battery\":" + "9".repeat(60_000) + "}";
    assertThat(decodeAll(Zigbee2Mqtt.sensor(), json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Signal.Unreadable.class, bad -> assertThat(bad.flaw()).isEqualTo(Flaw.MALFORMED));
  }

  @Test
  void whatIsSaidIsBounded() {
    String json = "{\"action\":\"" + "\\u0000警".repeat(5_000) + "\"}";
    assertThat(decodeAll(Zigbee2Mqtt.sensor(), json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Signal.Report.class,
            report ->
                assertThat(report.readings().getFirst())
                    .isInstanceOfSatisfying(
                        Reading.Unclear.class,
                        unclear ->
                            assertThat(unclear.said())
                                .hasSizeLessThanOrEqualTo(64)
                                .startsWith("\\u0000警")));
  }

  @Test
  void anExcerptIsPrintableAndShowsNoCredential() {
    String bad = "{\"v\":1,\"contact\":\"open\",\"badge\": \"04B1C2D3\",\"tag\":\"04A2\"\n\u0007";
    assertThat(decodeAll(new NativeJson(), bad.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Signal.Unreadable.class,
            unreadable ->
                assertThat(unreadable.excerpt())
                    .isEqualTo("{\"v\":1,\"contact\":\"open\",\"badge\": (not shown)"));
    assertThat(Excerpt.of("a\n\u202e\u0007b".getBytes(UTF_8))).isEqualTo("a\\u000a\\u202e\\u0007b");
  }

  private static Signal decodeAll(Decoder decoder, byte[] payload) {
    Signal report = Signals.none();
    for (Part part : Part.values()) {
      List<Signal> signals =
          decoder.decode(GoldenSamples.DEVICE, part, payload, GoldenSamples.LIVE);
      assertThat(signals).hasSizeLessThanOrEqualTo(1);
      for (Signal signal : signals) {
        Signals.assertBounded(signal);
        report = part == Part.REPORT ? signal : report;
      }
    }
    return report;
  }
}
