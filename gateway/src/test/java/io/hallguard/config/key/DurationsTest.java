package io.hallguard.config.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0s, PT0S",
    "90s, PT90S",
    "3m, PT3M",
    "1h30m, PT1H30M",
    "2d, PT48H",
    "1d2h3m4s, PT26H3M4S"
  })
  void reads(String written, Duration duration) {
    assertThat(Durations.of(written)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "1.5h", "3m2h", "-1s", "1 s", "１s"})
  void readsNothingElse(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Durations.of(written));
  }

  @Test
  void writesTheShortestForm() {
    assertThat(Durations.written(Duration.ofSeconds(60))).isEqualTo("1m");
    assertThat(Durations.written(Duration.ofSeconds(90))).isEqualTo("1m30s");
    assertThat(Durations.written(Duration.ofHours(25))).isEqualTo("25h");
    assertThat(Durations.written(Duration.ofHours(50))).isEqualTo("2d2h");
    assertThat(Durations.written(Duration.ZERO)).isEqualTo("0s");
  }
}
