package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The converters' protocols, against chips that are simulated from their data sheets. */
class ConverterTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void anAds1115ReadsEachOfItsInputs(int channel) throws PinFailure {
    SimLoop[] loops = {new SimLoop(), new SimLoop(), new SimLoop(), new SimLoop()};
    loops[channel].contact(true);
    Converter converter = new Ads1115(new SimAds1115(loops));
    for (int i = 0; i < 4; i++) {
      assertThat(converter.ratio(i)).isCloseTo(i == channel ? 0.758 : 0.5, within(0.001));
    }
  }

  /** Figure 37 and table 8 of SBAS444: start, single-ended, 4.096 V, single shot, 860 SPS. */
  @ParameterizedTest
  @CsvSource({"0, 0xC3E3", "1, 0xD3E3", "2, 0xE3E3", "3, 0xF3E3"})
  void anAds1115IsStartedAsItsDataSheetSays(int channel, String wanted) throws PinFailure {
    List<Integer> written = new ArrayList<>();
    SimAds1115 chip = new SimAds1115(new SimLoop());
    Pins.I2c spy =
        new Pins.I2c() {
          @Override
          public void write(int register, int value) throws PinFailure {
            written.add(value);
            chip.write(register, value);
          }

          @Override
          public int read(int register) {
            return chip.read(register);
          }

          @Override
          public void close() {}
        };
    assertThat(new Ads1115(spy).ratio(channel)).isBetween(0.0, 1.01);
    assertThat(written).containsExactly(Integer.decode(wanted));
  }

  @Test
  void anAds1115ThatNeverGetsReadyIsGivenUp() {
    SimAds1115 chip = new SimAds1115(new SimLoop());
    chip.hang();
    assertThatThrownBy(() -> new Ads1115(chip).ratio(0))
        .isInstanceOf(PinFailure.class)
        .hasMessage("Expected a conversion to end, but it did not.");
  }

  @Test
  void anAds1115ThatLostItsSettingIsNotBelieved() {
    Pins.I2c reset =
        new Pins.I2c() {
          @Override
          public void write(int register, int value) {}

          @Override
          public int read(int register) {
            return 0x8583;
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> new Ads1115(reset).ratio(0))
        .isInstanceOf(PinFailure.class)
        .hasMessageStartingWith("Expected the converter to keep its setting 0x43E3");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void anMcp3008ReadsEachOfItsInputs(int channel) throws PinFailure {
    SimLoop[] loops = new SimLoop[8];
    for (int i = 0; i < 8; i++) {
      loops[i] = new SimLoop();
    }
    loops[channel].contact(true);
    Converter converter = new Mcp3008(new SimMcp3008(loops));
    for (int i = 0; i < 8; i++) {
      assertThat(converter.ratio(i)).isCloseTo(i == channel ? 0.758 : 0.5, within(0.002));
    }
  }

  @Test
  void aChipThatIsNotThereIsAFailure() {
    SimBoard board = new SimBoard();
    assertThatThrownBy(() -> Converter.open(board, new AdcChip.Ads1115(1, 0x49)))
        .isInstanceOf(PinFailure.class);
    assertThatThrownBy(() -> Converter.open(board, new AdcChip.Mcp3008(0, 0)).ratio(0))
        .isInstanceOf(PinFailure.class)
        .hasMessage("Expected the converter to answer, but nothing did.");
  }

  /** A data line that is held low cannot be told from a shorted loop, and need not be. */
  @Test
  void aDeadDataLineIsAShortLoop() throws PinFailure {
    Pins.Spi low =
        new Pins.Spi() {
          @Override
          public byte[] exchange(byte[] out) {
            return new byte[out.length];
          }

          @Override
          public void close() {}
        };
    LoopSense sense = new LoopSense(LoopBands.STANDARD);
    double ratio = new Mcp3008(low).ratio(0);
    assertThat(sense.measured(ratio, new BankFixture().now())).isEqualTo(Circuit.SHORT);
  }
}
