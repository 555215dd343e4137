package io.hallguard.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way says exactly what the general way says. */
class PlainTimesTest {

  @Test
  void anyInstantIsWrittenAndReadAsTheGeneralWayDoes() {
    SplittableRandom random = new SplittableRandom(7);
    long[] grains = {1, 1_000, 1_000_000, 1_000_000_000};
    for (int i = 0; i < 20_000; i++) {
      long grain = grains[random.nextInt(grains.length)];
      Instant instant =
          Instant.ofEpochSecond(
              random.nextLong(-62_135_596_800L, 253_402_300_800L),
              random.nextLong(1_000_000_000L) / grain * grain);
      String general = instant.toString();
      String text = IsoTimes.text(instant);
      assertThat(text).isIn(general, general.replace("Z", ".000Z"));
      assertThat(IsoTimes.instant(text)).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T08:00:00Z",
        "2026-03-01T24:00:00.000Z",
        "-0044-03-15T12:00:00.000Z",
        "+12026-03-01T08:00:00.000Z",
        "2026-03-01T08:00:00.1Z",
        "2024-02-29T08:00:00.000Z",
      })
  void whatIsNotPlainIsReadByTheGeneralWay(String text) {
    assertThat(IsoTimes.instant(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T08:00:00.000Z",
        "2026-13-01T08:00:00.000Z",
        "2026-00-01T08:00:00.000Z",
        "2026-03-00T08:00:00.000Z",
        "2026-03-01T08:60:00.000Z",
        "2026-03-01T08:00:0x.000Z",
        "2026-03-01T08:00:00,000Z",
        "2026-03-01 08:00:00.000Z",
        "2026-03-01T08:00:00.000+",
      })
  void whatIsNoInstantIsRefused(String text) {
    assertThatThrownBy(() -> IsoTimes.instant(text)).isInstanceOf(DateTimeException.class);
  }
}
