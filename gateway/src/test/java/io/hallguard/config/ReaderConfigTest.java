package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problem;
import io.hallguard.drivers.mqtt.DeviceBinding;
import io.hallguard.drivers.mqtt.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A badge says who stands there, so a reader's broker account is its own. */
class ReaderConfigTest {
  private static final String HALL =
      """
      hall: {id: test, name: Test}
      zones: {cash: {name: 收费区, kind: cash-area}}
      doors: {cash-door: {name: 门, zone: cash, contact: c1, reader: r1}}
      devices:
        c1: {name: c1, class: contact, format: native}
        r1: {name: r1, class: %s, format: tasmota, address: reader_1}
      mqtt:
        embedded:
          users:
            one: {password-file: one.password, topics: [%s]}
            two: {password-file: two.password, topics: [%s]}
      """;

  private static List<Problem> warnings(String text) {
    return switch (Halls.read(text)) {
      case ConfigResult.Loaded loaded -> loaded.warnings();
      case ConfigResult.Refused refused ->
          throw new AssertionError("Expected a hall, but found " + refused.problems());
    };
  }

  @Test
  void aReaderWithAnAccountOfItsOwnIsFine() {
    assertThat(
            warnings(HALL.formatted("reader", "'tele/reader_1/#'", "'hallguard/test/device/c1/#'")))
        .isEmpty();
  }

  @Test
  void aSharedAccountIsWarnedOf() {
    assertThat(
            warnings(HALL.formatted("reader", "'tele/#', 'hallguard/test/device/#'", "'other/#'")))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.path()).isEqualTo("devices.r1");
          assertThat(warning.sentence().en()).contains("'one'");
        });
  }

  @Test
  void tasmotaIsForReadersOnly() {
    assertThat(Halls.read(HALL.formatted("contact", "'a'", "'b'")))
        .isInstanceOfSatisfying(
            ConfigResult.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::path)
                    .contains("devices.r1.class"));
  }

  @Test
  void itIsBoundUnderItsTasmotaTopic() {
    assertThat(
            Halls.loaded(HALL.formatted("reader", "'tele/reader_1/#'", "'x'")).devices().stream()
                .flatMap(device -> device.overMqtt().stream())
                .filter(device -> device.format() == Format.TASMOTA)
                .map(DeviceBinding::address))
        .containsExactly("reader_1");
  }
}
