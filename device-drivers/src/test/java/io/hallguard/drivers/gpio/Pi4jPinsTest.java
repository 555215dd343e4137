package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.drivers.gpio.Source.Pull;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Pi4J is asked for, as far as its mock can show it, and what a machine without pins says. */
class Pi4jPinsTest {

  @Test
  void aPinCanBeGivenBackAndTakenAgain() throws PinFailure {
    try (MockBoard board = new MockBoard()) {
      List<Boolean> edges = new ArrayList<>();
      for (int times = 0; times < 3; times++) {
        edges.clear();
        board.level(17, false);
        try (Pins.Input input = board.input(17, Pull.UP, edges::add)) {
          assertThat(input.high()).isFalse();
          board.level(17, true);
          assertThat(input.high()).isTrue();
          board.level(17, false);
        }
        board.level(17, true);
        assertThat(edges).endsWith(true, false);
      }
    }
  }

  @Test
  void anOutputIsSafeFromTheFirstMomentAndFollows() throws PinFailure {
    try (MockBoard board = new MockBoard();
        Pins.Output output = board.output(22, true)) {
      assertThat(output.high()).isTrue();
      output.drive(false);
      assertThat(output.high()).isFalse();
    }
  }

  @Test
  void aRegisterIsWrittenAndReadHighByteFirst() throws PinFailure {
    try (MockBoard board = new MockBoard();
        Pins.I2c chip = board.i2c(1, 0x48)) {
      chip.write(1, 0xC3E3);
      assertThat(chip.read(1)).isEqualTo(0xC3E3);
    }
  }

  @Test
  void bytesAreExchanged() throws PinFailure {
    try (MockBoard board = new MockBoard();
        Pins.Spi chip = board.spi(0, 1)) {
      assertThat(chip.exchange(new byte[] {1, (byte) 0x80, 0})).hasSize(3);
    }
  }

  @Test
  void whatWasClosedStaysClosed() {
    MockBoard board = new MockBoard();
    board.close();
    board.close();
    assertThatThrownBy(() -> board.output(22, false))
        .isInstanceOf(PinFailure.class)
        .hasMessage("Expected to use pin 15 (BCM 22) as an output, but the board was closed.");
  }

  @Test
  void aMachineWithoutPinsSaysSoForEachAndDoesNotThrowAnythingElse() {
    try (Pi4jPins machine = Pi4jPins.ofThisBoard()) {
      for (int times = 0; times < 2; times++) {
        assertThatThrownBy(() -> machine.input(17, Pull.UP, _ -> {}))
            .isInstanceOf(PinFailure.class)
            .hasMessageStartingWith(
                "Expected to use pin 11 (BCM 17) as an input, but the board says: ");
        assertThatThrownBy(() -> machine.i2c(31, 0x48)).isInstanceOf(PinFailure.class);
        assertThatThrownBy(() -> machine.spi(6, 1)).isInstanceOf(PinFailure.class);
      }
    }
  }
}
