package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ratios and thresholds of figures §5. */
class LoopBandsTest {
  private static final Offset<Double> HALF_A_THOUSANDTH = within(0.0006);

  @ParameterizedTest
  @CsvSource({
    "5600, 5600, 0.475, 0.529, 0.644, 0.690",
    "2200, 4700, 0.475, 0.536, 0.739, 0.778",
    "4700, 12000, 0.475, 0.530, 0.763, 0.798"
  })
  void theRatiosAreThoseOfTheFigures(
      double r1, double r2, double from, double to, double alarmFrom, double alarmTo) {
    LoopResistors resistors = LoopResistors.of(r1, r2);
    assertThat(resistors.normal().from()).isCloseTo(from, HALF_A_THOUSANDTH);
    assertThat(resistors.normal().to()).isCloseTo(to, HALF_A_THOUSANDTH);
    assertThat(resistors.alarm().from()).isCloseTo(alarmFrom, HALF_A_THOUSANDTH);
    assertThat(resistors.alarm().to()).isCloseTo(alarmTo, HALF_A_THOUSANDTH);
  }

  @ParameterizedTest
  @CsvSource({"5600, 5600", "2200, 4700", "4700, 12000", "2200, 8200"})
  void everySetOfTheFiguresLeavesDoubtBetweenItsBands(double r1, double r2) {
    LoopBands bands = LoopBands.of(LoopResistors.of(r1, r2));
    assertThat(bands.normalFrom() - bands.shortBelow()).isGreaterThan(0.05);
    assertThat(bands.alarmFrom() - bands.normalTo()).isGreaterThan(0.01);
    assertThat(bands.cutAbove() - bands.alarmTo()).isGreaterThan(0.01);
  }

  @Test
  void theComputedBandsOfTheUsualSetAreNearTheSuggestedOnes() {
    LoopBands bands = LoopBands.of(LoopResistors.of(2_200, 4_700));
    LoopBands suggested = LoopBands.STANDARD;
    Offset<Double> near = within(0.025);
    assertThat(bands.shortBelow()).isCloseTo(suggested.shortBelow(), near);
    assertThat(bands.normalFrom()).isCloseTo(suggested.normalFrom(), near);
    assertThat(bands.normalTo()).isCloseTo(suggested.normalTo(), near);
    assertThat(bands.alarmFrom()).isCloseTo(suggested.alarmFrom(), near);
    assertThat(bands.alarmTo()).isCloseTo(suggested.alarmTo(), near);
    assertThat(bands.cutAbove()).isCloseTo(suggested.cutAbove(), near);
  }

  @ParameterizedTest
  @CsvSource({"2200, 1000", "5600, 4700", "1000, 47000", "2200, 100000"})
  void aSetWhoseBandsTouchIsRefused(double r1, double r2) {
    LoopResistors resistors = LoopResistors.of(r1, r2);
    assertThatThrownBy(() -> LoopBands.of(resistors))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected short, normal, alarm and cut to lie apart by 0.01,");
  }

  @ParameterizedTest
  @CsvSource({"0, 4700, 2200", "2200, -1, 2200", "2200, 4700, 1e9", "NaN, 4700, 2200"})
  void resistorsThatAreNoneAreRefused(double r1, double r2, double pullUp) {
    assertThatThrownBy(() -> new LoopResistors(r1, r2, pullUp, 0.05, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("Expected (R1|R2|pull-up) from 100 to 100000 Ω, but found .*");
  }

  @Test
  void bandsThatAreNumbersOfNothingAreRefused() {
    assertThatThrownBy(() -> new LoopBands(0.25, 0.42, Double.NaN, 0.68, 0.85, 0.92))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoopBands(0.25, 0.42, 0.60, 0.68, 0.85, 0.99))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
