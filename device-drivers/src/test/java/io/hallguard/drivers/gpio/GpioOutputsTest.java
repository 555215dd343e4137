package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.gpio.OutputBinding.Drive;
import io.hallguard.drivers.gpio.OutputBinding.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Outputs on a board that is not there. */
class GpioOutputsTest {
  private static final OutputId SIREN = new OutputId("siren");
  private static final OutputId STROBE = new OutputId("strobe");
  private static final OutputId WATCHING = new OutputId("watching");
  private static final OutputBinding SIREN_OUT =
      new OutputBinding(SIREN, Drive.ACTIVE_HIGH, 22, new Pattern.Steady(), Duration.ofMinutes(3));
  private static final OutputBinding STROBE_OUT =
      new OutputBinding(STROBE, Drive.ACTIVE_LOW, 5, new Pattern.Steady(), Duration.ofMinutes(30));
  private static final OutputBinding WATCHING_OUT =
      new OutputBinding(
          WATCHING,
          Drive.ACTIVE_HIGH,
          6,
          new Pattern.Pulsed(Duration.ofMillis(40)),
          Duration.ofSeconds(10));

  private final TestingTime time = new TestingTime();
  private final SimBoard board = new SimBoard();

  @Test
  void everythingIsOffFromTheFirstMomentAndAfterTheLast() {
    try (GpioOutputs outputs = started()) {
      assertThat(board.driven(22)).containsExactly(false);
      assertThat(board.driven(5)).containsExactly(true);
      set(outputs, SIREN, true);
      set(outputs, STROBE, true);
      assertThat(board.isHigh(22)).isTrue();
      assertThat(board.isHigh(5)).isFalse();
    }
    assertThat(board.isHigh(22)).isFalse();
    assertThat(board.isHigh(5)).isTrue();
  }

  @Test
  void theSirenGoesOffByItselfHoweverOftenItIsToldToBeOn() {
    try (GpioOutputs outputs = started()) {
      set(outputs, SIREN, true);
      time.push(Duration.ofMinutes(2));
      set(outputs, SIREN, true);
      assertThat(board.isHigh(22)).isTrue();
      time.push(Duration.ofMinutes(1));
      await().until(() -> !board.isHigh(22));
      set(outputs, SIREN, true);
      assertThat(board.isHigh(22)).as("a new order is a new time").isTrue();
    }
  }

  @Test
  void aLampThatIsFedStaysOnWithoutABlinkAndGoesOffWhenNobodyFeedsIt() {
    OutputBinding lamp =
        new OutputBinding(
            new OutputId("lamp"), Drive.ACTIVE_HIGH, 13, new Pattern.Fed(), Duration.ofSeconds(10));
    try (GpioOutputs outputs = new GpioOutputs(board, List.of(lamp), time.clocks())) {
      outputs.start();
      for (int i = 0; i < 5; i++) {
        outputs.set(lamp.id(), true).join();
        time.push(Duration.ofSeconds(9));
      }
      assertThat(board.driven(13)).containsExactly(false, true);
      time.push(Duration.ofSeconds(2));
      await().until(() -> !board.isHigh(13));
    }
  }

  @Test
  void pulsesStopWhenNobodyFeedsThem() {
    try (GpioOutputs outputs = started()) {
      set(outputs, WATCHING, true);
      await().until(() -> board.driven(6).size() > 10);
      time.push(Duration.ofSeconds(9));
      set(outputs, WATCHING, true);
      time.push(Duration.ofSeconds(9));
      int before = board.driven(6).size();
      await().until(() -> board.driven(6).size() > before + 4);
      time.push(Duration.ofSeconds(2));
      await().until(() -> !board.isHigh(6));
      set(outputs, SIREN, true);
      int stopped = board.driven(6).size();
      await()
          .during(Duration.ofMillis(200))
          .untilAsserted(() -> assertThat(board.driven(6)).hasSize(stopped));
    }
  }

  @Test
  void aPinThatDoesNotFollowIsSaid() {
    try (GpioOutputs outputs = started()) {
      board.stuck(true);
      assertThatThrownBy(() -> set(outputs, SIREN, true))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(PinFailure.class)
          .hasMessageContaining("Expected output siren to be high, but it reads back otherwise.");
      assertThat(outputs.health().state()).isEqualTo(State.DEGRADED);
      board.stuck(false);
      await().until(() -> outputs.health().state() == State.ONLINE);
      assertThat(board.isHigh(22)).as("what was told last holds").isTrue();
    }
  }

  @Test
  void aBoardThatFailsIsSaidAndTheOtherOrdersHoldWhenItWorksAgain() {
    board.broken(true);
    try (GpioOutputs outputs = new GpioOutputs(board, all(), time.clocks())) {
      outputs.start();
      await().until(() -> outputs.health().why().startsWith("Expected the board to work"));
      assertThat(outputs.health().state()).isEqualTo(State.OFFLINE);
      CompletableFuture<Void> order = outputs.set(SIREN, true);
      assertThatThrownBy(order::join).hasCauseInstanceOf(PinFailure.class);
      board.broken(false);
      await().until(() -> outputs.health().state() == State.ONLINE);
      assertThat(board.isHigh(22)).isTrue();
    }
  }

  @Test
  void ordersAreBoundedAndNoneIsForgotten() {
    GpioOutputs outputs = new GpioOutputs(board, all(), time.clocks());
    List<CompletableFuture<Void>> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(outputs.set(SIREN, true));
    }
    assertThat(orders.stream().filter(CompletableFuture::isDone)).hasSize(36);
    outputs.close();
    assertThat(orders).allMatch(CompletableFuture::isCompletedExceptionally);
    assertThat(outputs.set(SIREN, true)).isCompletedExceptionally();
    assertThatThrownBy(outputs::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsNoOutputHereIsRefused() {
    try (GpioOutputs outputs = started()) {
      assertThatThrownBy(() -> set(outputs, new OutputId("buzzer"), true))
          .hasMessageContaining("Expected an output of this board, but found buzzer.");
    }
    OutputBinding samePin =
        new OutputBinding(
            STROBE, Drive.ACTIVE_HIGH, 22, new Pattern.Steady(), Duration.ofSeconds(1));
    assertThatThrownBy(() -> new GpioOutputs(board, List.of(SIREN_OUT, samePin), time.clocks()))
        .hasMessage(
            "Expected every output to have its own name and pin, but strobe has one of another.");
  }

  @Test
  void itWorksThroughPi4J() {
    try (MockBoard mock = new MockBoard();
        GpioOutputs outputs = new GpioOutputs(mock, all(), time.clocks())) {
      outputs.start();
      set(outputs, SIREN, true);
      set(outputs, STROBE, true);
      set(outputs, SIREN, false);
      assertThat(outputs.health().state()).isEqualTo(State.ONLINE);
    }
  }

  private static List<OutputBinding> all() {
    return List.of(SIREN_OUT, STROBE_OUT, WATCHING_OUT);
  }

  private GpioOutputs started() {
    GpioOutputs outputs = new GpioOutputs(board, all(), time.clocks());
    outputs.start();
    await().until(() -> outputs.health().state() == State.ONLINE);
    return outputs;
  }

  private static void set(GpioOutputs outputs, OutputId id, boolean on) {
    outputs.set(id, on).join();
  }
}
