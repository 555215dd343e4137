package io.hallguard.drivers.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.gpio.Source.Loop;
import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The driver with its threads, on boards that are not there. */
class GpioDriverTest {
  private static final DeviceId DOOR = new DeviceId("door");
  private static final DeviceId BUTTON = new DeviceId("button");
  private static final AdcBinding ADC =
      new AdcBinding(new AdcId("adc"), new AdcChip.Ads1115(1, 0x48));
  private static final PointBinding DOOR_POINT =
      new PointBinding(DOOR, Watches.CONTACT, new Pin(17, Pull.UP, Rest.CLOSED));
  private static final PointBinding BUTTON_POINT =
      new PointBinding(BUTTON, Watches.HOLD_UP, new Pin(27, Pull.UP, Rest.OPEN));
  private static final Reading OPEN = new Contact(Position.OPEN);
  private static final Reading CLOSED = new Contact(Position.CLOSED);
  private static final Reading ACTIVE = new HoldUp(Activation.ACTIVE);

  private final TestingTime time = new TestingTime();
  private final List<Delivery> heard = new CopyOnWriteArrayList<>();

  @Test
  void aLostEdgeIsFoundByLooking() {
    for (TestingBoard board : List.of(new SimBoard(), new MockBoard())) {
      heard.clear();
      board.level(17, false);
      try (board;
          GpioDriver driver = driver(board, DOOR_POINT)) {
        driver.start(this::settle);
        await().until(() -> readings(DOOR).contains(CLOSED));
        board.levelUnheard(17, true);
        await().until(() -> readings(DOOR).contains(OPEN));
        board.levelUnheard(17, false);
        await().until(() -> readings(DOOR).getLast().equals(CLOSED));
      }
    }
  }

  @Test
  void aButtonHeldAtTheStartIsActiveAtOnce() {
    for (TestingBoard board : List.of(new SimBoard(), new MockBoard())) {
      heard.clear();
      board.level(27, false);
      try (board;
          GpioDriver driver = driver(board, BUTTON_POINT)) {
        driver.start(this::settle);
        await().until(() -> readings(BUTTON).contains(ACTIVE));
        assertThat(heard.getFirst().signals().getFirst().reception().retained()).isTrue();
      }
    }
  }

  @Test
  void aBoardThatIsNotThereIsSaidInOneSentenceAndTriedAgain() {
    try (Pi4jPins board = Pi4jPins.ofThisBoard();
        GpioDriver driver = driver(board, DOOR_POINT, BUTTON_POINT)) {
      driver.start(this::settle);
      // Pins are tried one after the other: between the two it works in part, for the same reason.
      await().until(() -> driver.health().state() == State.OFFLINE && saysWhy(driver));
      await()
          .untilAsserted(() ->
              assertThat(heard)
                  .flatExtracting(Delivery::signals)
                  .anyMatch(signal ->
                      signal instanceof Signal.Reachability(var device, _, var online)
                          && device.equals(DOOR)
                          && !online));
    }
    assertThat(readings(DOOR)).isEmpty();
  }

  private static boolean saysWhy(GpioDriver driver) {
    return driver.health().why().startsWith("Expected to use pin 11 (BCM 17)");
  }

  @Test
  void aPressThatWasNotKeptIsToldAgainAndSoIsTheStateOfADoor() {
    SimBoard board = new SimBoard();
    board.level(17, false);
    List<PointBinding> points = List.of(DOOR_POINT, BUTTON_POINT);
    try (GpioDriver driver =
        new GpioDriver(board, points, List.of(), GpioTimes.STANDARD, time.clocks())) {
      driver.start(heard::add);
      await().until(() -> readings(DOOR).contains(CLOSED));
      await().until(() -> !readings(BUTTON).isEmpty());
      heard.forEach(delivery -> delivery.settled().run());
      heard.clear();

      board.level(27, false);
      time.push(Duration.ofMillis(200));
      board.level(27, true);
      time.push(Duration.ofMillis(200));
      board.level(17, true);
      time.push(Duration.ofMillis(300));
      await().until(() -> readings(DOOR).contains(OPEN));
      assertThat(readings(BUTTON)).startsWith(ACTIVE);
      heard.clear();

      time.push(Duration.ofSeconds(31));
      await().until(() -> readings(BUTTON).contains(ACTIVE) && readings(DOOR).contains(OPEN));
      await().until(() -> readings(BUTTON).getLast().equals(new HoldUp(Activation.NORMAL)));
      heard.forEach(delivery -> delivery.settled().run());
      heard.clear();
      time.push(Duration.ofSeconds(31));
      board.level(17, false);
      time.push(Duration.ofMillis(300));
      await().until(() -> readings(DOOR).contains(CLOSED));
      assertThat(readings(BUTTON)).as("what is settled is not told again").isEmpty();
    }
  }

  @Test
  void aBusThatHangsDelaysNoButton() throws Exception {
    SimBoard board = new SimBoard();
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    board.put(
        0x48,
        new Pins.I2c() {
          @Override
          public void write(int register, int value) {
            reached.countDown();
            try {
              hanging.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public int read(int register) {
            return 0;
          }

          @Override
          public void close() {}
        });
    PointBinding loop =
        new PointBinding(DOOR, Watches.CONTACT, new Loop(ADC.id(), 0, LoopBands.STANDARD));
    try (GpioDriver driver = driver(board, loop, BUTTON_POINT)) {
      driver.start(this::settle);
      reached.await();
      await().until(() -> !readings(BUTTON).isEmpty());
      board.level(27, false);
      await().until(() -> readings(BUTTON).contains(ACTIVE));
    } finally {
      hanging.countDown();
    }
  }

  @Test
  void aLoopMustNameAnInputOfAConverter() {
    PointBinding beyond =
        new PointBinding(DOOR, Watches.CONTACT, new Loop(ADC.id(), 4, LoopBands.STANDARD));
    PointBinding nowhere =
        new PointBinding(
            DOOR, Watches.CONTACT, new Loop(new AdcId("adc-9"), 0, LoopBands.STANDARD));
    assertThatThrownBy(() -> driver(new SimBoard(), beyond))
        .hasMessage(
            "Expected door to name an input of a converter, but there is no channel 4 of adc.");
    assertThatThrownBy(() -> driver(new SimBoard(), nowhere))
        .hasMessage(
            "Expected door to name an input of a converter, but there is no channel 0 of adc-9.");
  }

  @Test
  void whatIsClosedGivesItsPinsBack() {
    SimBoard board = new SimBoard();
    try (GpioDriver driver = driver(board, DOOR_POINT)) {
      driver.start(this::settle);
      await().until(() -> board.isOpen(17));
    }
    assertThat(board.isOpen(17)).isFalse();
  }

  private void settle(Delivery delivery) {
    heard.add(delivery);
    delivery.settled().run();
  }

  private List<Reading> readings(DeviceId device) {
    return heard.stream()
        .flatMap(delivery -> delivery.signals().stream())
        .filter(signal -> signal.device().equals(device))
        .filter(Signal.Report.class::isInstance)
        .flatMap(signal -> ((Signal.Report) signal).readings().stream())
        .toList();
  }

  private GpioDriver driver(Pins board, PointBinding... points) {
    return new GpioDriver(board, List.of(points), List.of(ADC), GpioTimes.STANDARD, time.clocks());
  }
}
