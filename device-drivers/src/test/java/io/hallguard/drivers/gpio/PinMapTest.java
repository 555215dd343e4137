package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinMapTest {

  @ParameterizedTest
  @CsvSource({"2, 3", "3, 5", "4, 7", "14, 8", "17, 11", "27, 13", "0, 27", "1, 28", "21, 40"})
  void theHeaderIsTheUsualOne(int bcm, int header) {
    assertThat(PinMap.header(bcm)).isEqualTo(header);
  }

  @Test
  void everyNumberHasAPinOfItsOwnAndNoneIsSupplyOrGround() {
    assertThat(IntStream.range(0, 28).map(PinMap::header))
        .doesNotHaveDuplicates()
        .doesNotContain(1, 2, 4, 6, 9, 14, 17, 20, 25, 30, 34, 39)
        .allMatch(header -> header >= 1 && header <= 40);
  }

  @Test
  void whatElseAPinDoesIsSaid() {
    assertThat(PinMap.use(0)).contains(PinMap.Use.BOARD_ID);
    assertThat(PinMap.use(2)).contains(PinMap.Use.I2C);
    assertThat(PinMap.use(9)).contains(PinMap.Use.SPI);
    assertThat(PinMap.use(15)).contains(PinMap.Use.UART);
    assertThat(PinMap.use(17)).isEmpty();
    assertThat(PinMap.Use.BOARD_ID.reserved()).isTrue();
    assertThat(PinMap.Use.I2C.note()).contains("1.8 kΩ");
    assertThat(PinMap.atPowerOn(4)).isEqualTo(Source.Pull.UP);
    assertThat(PinMap.atPowerOn(17)).isEqualTo(Source.Pull.DOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 28, 40})
  void whatIsNoPinIsRefused(int bcm) {
    assertThatThrownBy(() -> new Source.Pin(bcm, Source.Pull.UP, Source.Rest.CLOSED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a BCM pin number from 0 to 27, but found " + bcm + ".");
  }

  @Test
  void bindingsRefuseWhatCannotBe() {
    assertThatThrownBy(() -> new AdcChip.Ads1115(1, 0x50))
        .hasMessage("Expected an address from 0x48 to 0x4B, but found 0x50.");
    assertThatThrownBy(() -> new AdcChip.Mcp3008(0, 2))
        .hasMessage("Expected chip select 0 or 1, but found 2.");
    assertThatThrownBy(() -> new Source.Loop(new AdcId("adc"), 8, LoopBands.STANDARD))
        .hasMessage("Expected a channel from 0 to 7, but found 8.");
    assertThatThrownBy(() ->
            new OutputBinding(
                new OutputId("siren"),
                OutputBinding.Drive.ACTIVE_HIGH,
                22,
                new OutputBinding.Pattern.Steady(),
                Duration.ZERO))
        .hasMessageStartingWith("Expected output siren to have a longest time on from PT0.1S");
    assertThatThrownBy(() -> new OutputBinding.Pattern.Pulsed(Duration.ofMillis(1)))
        .hasMessage("Expected a period from 20 ms to 10 s, but found PT0.001S.");
  }
}
