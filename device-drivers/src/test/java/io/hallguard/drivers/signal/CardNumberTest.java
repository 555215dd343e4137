package io.hallguard.drivers.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One badge however its number is written. */
class CardNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04B1C2D3",
        "04b1c2d3",
        "4b1c2d3",
        "00004B1C2D3",
        "04:B1:C2:D3",
        "04-b1-c2-d3",
        "04 B1 C2 D3"
      })
  void leadingZerosCaseAndSignsMakeNoOtherBadge(String written) {
    assertThat(CardNumber.of(written)).contains("04B1C2D3");
  }

  @Test
  void whatIsNoNumberIsComparedInCapitals() {
    assertThat(CardNumber.of("gate-7x")).isEqualTo(CardNumber.of("GATE7X"));
    assertThat(CardNumber.of("0gate")).isNotEqualTo(CardNumber.of("gate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":-", "04B1\u0000", "卡", "=cmd()"})
  void whatIsNoCardIsNone(String written) {
    assertThat(CardNumber.of(written)).isEmpty();
    assertThat(CardNumber.of("A".repeat(65))).isEmpty();
  }

  /** Facility 10 and card 53619 in 26 bits; 0x04B1C2D3 in 34. */
  @ParameterizedTest
  @CsvSource({"26, 215A2E7, 0AD173", "34, 2096385A7, 04B1C2D3", "32, 4B1C2D3, 04B1C2D3"})
  void parityIsCheckedAndLeftOut(int bits, String hex, String card) {
    BigInteger frame = new BigInteger(hex, 16);

    assertThat(CardNumber.ofFrame(bits, frame)).contains(card);
    if (bits != 32) {
      for (int bit = 0; bit < bits; bit++) {
        assertThat(CardNumber.ofFrame(bits, frame.flipBit(bit))).as("bit %s", bit).isEmpty();
      }
    }
  }

  @Test
  void aFrameLongerThanItsBitsIsNone() {
    assertThat(CardNumber.ofFrame(26, BigInteger.ONE.shiftLeft(26))).isEqualTo(Optional.empty());
    assertThat(CardNumber.ofFrame(0, BigInteger.ZERO)).isEmpty();
    assertThat(CardNumber.ofFrame(129, BigInteger.ONE)).isEmpty();
  }
}
