package io.hallguard.drivers.gpio;

import static io.hallguard.drivers.gpio.BankFixture.BUTTON;
import static io.hallguard.drivers.gpio.BankFixture.DOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallguard.drivers.gpio.Source.Pin;
import io.hallguard.drivers.gpio.Source.Pull;
import io.hallguard.drivers.gpio.Source.Rest;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reading.Unclear;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins in virtual time: bounce, lost edge, chatter, stuck, held at the start, gone. */
class PointBankTest {
  private static final Contact OPEN = new Contact(Position.OPEN);
  private static final Contact CLOSED = new Contact(Position.CLOSED);
  private static final HoldUp ACTIVE = new HoldUp(Activation.ACTIVE);
  private static final HoldUp NORMAL = new HoldUp(Activation.NORMAL);
  private static final Unclear UNSETTLED = new Unclear(Property.CONTACT, "it does not settle");

  @Test
  void theFirstValueIsAStateWithASignOfLife() {
    BankFixture bank = new BankFixture();
    bank.door(true);
    bank.pass(249);
    assertThat(bank.out).isEmpty();
    bank.pass(1);
    assertThat(bank.reports(DOOR)).hasSize(2);
    assertThat(bank.reports(DOOR).getFirst().reception().retained()).isTrue();
    assertThat(bank.reports(DOOR).getFirst().readings()).containsExactly(OPEN);
    assertThat(bank.reports(DOOR).getLast().reception().retained()).isFalse();
    assertThat(bank.reports(DOOR).getLast().readings()).isEmpty();
  }

  @Test
  void aButtonHeldAtTheStartIsToldAsActive() {
    BankFixture bank = new BankFixture();
    bank.button(true);
    bank.pass(100);
    assertThat(bank.readings(BUTTON)).containsExactly(ACTIVE);
  }

  @Test
  void aDoorThatBouncesOpensOnceAndIsStampedWhereItBegan() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 10; i++) {
      bank.door(i % 2 == 0);
      bank.pass(1);
    }
    bank.door(true);
    Tick began = bank.now();
    bank.pass(5_000);
    assertThat(bank.reports(DOOR)).hasSize(1);
    assertThat(bank.news(DOOR)).containsExactly(OPEN);
    assertThat(bank.reports(DOOR).getFirst().reception().receivedAt()).isEqualTo(began.wall());
  }

  @Test
  void aLookFindsWhatALostEdgeHid() {
    BankFixture bank = BankFixture.settled();
    bank.door(true);
    bank.pass(300);
    // Its closing edge never came; only looks, every 200 ms.
    bank.pass(200);
    bank.door(false);
    bank.pass(300);
    assertThat(bank.news(DOOR)).containsExactly(OPEN, CLOSED);
  }

  @Test
  void aLookThatAnEdgeOvertookChangesNothing() {
    BankFixture bank = BankFixture.settled();
    Tick early = bank.now();
    bank.pass(5);
    bank.button(true);
    bank.bank().level(BUTTON, false, early);
    bank.pass(100);
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE);
  }

  @Test
  void aContactThatChattersIsUnclearOnceAndAStateWhenItIsCalm() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 2_000; i++) {
      bank.door(i % 2 == 0);
      bank.pass(30);
    }
    assertThat(bank.reports(DOOR)).hasSize(1);
    assertThat(bank.news(DOOR)).containsExactly(UNSETTLED);
    assertThat(bank.bank().complaint()).contains("Expected door to settle, but it chatters.");

    bank.out.clear();
    bank.pass(31_000);
    assertThat(bank.readings(DOOR)).containsExactly(CLOSED);
    assertThat(bank.news(DOOR)).as("what chatter hid is no news").isEmpty();
    assertThat(bank.bank().complaint()).isEmpty();
  }

  @Test
  void chatterHidesNoOpening() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 100; i++) {
      bank.door(i % 2 == 0);
      bank.pass(60);
    }
    bank.door(true);
    bank.pass(300);
    assertThat(bank.news(DOOR)).containsExactly(UNSETTLED, OPEN, UNSETTLED);
    bank.out.clear();
    bank.door(false);
    bank.pass(2_000);
    assertThat(bank.out).as("it is believed to be closed only when it is calm").isEmpty();
    bank.pass(31_000);
    assertThat(bank.readings(DOOR)).containsExactly(CLOSED);
  }

  @Test
  void aDoorThatIsUsedAllDayDoesNotChatter() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 40; i++) {
      bank.door(i % 2 == 0);
      bank.pass(1);
      bank.door(i % 2 != 0);
      bank.pass(1);
      bank.door(i % 2 == 0);
      bank.pass(1_000);
    }
    assertThat(bank.news(DOOR)).hasSize(40).doesNotContain(UNSETTLED);
  }

  @Test
  void aPressInAStormOfEdgesIsTold() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 500; i++) {
      bank.button(i % 2 == 0);
      bank.pass(5);
    }
    bank.button(true);
    bank.pass(100);
    assertThat(bank.news(BUTTON)).contains(ACTIVE).doesNotContain(NORMAL);
  }

  @Test
  void pressesAreFoundThoughNobodyLookedInTime() {
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 3; i++) {
      bank.button(true);
      bank.leap(120);
      bank.button(false);
      bank.leap(2_000);
    }
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE, NORMAL, ACTIVE, NORMAL, ACTIVE);
  }

  @Test
  void aButtonThatStaysInIsSaidToAndGoesOnBeingActive() {
    BankFixture bank = BankFixture.settled();
    bank.button(true);
    bank.pass(59_999);
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE);
    bank.pass(2);
    Unclear stuck = new Unclear(Property.HOLD_UP, "it stays pressed");
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE, ACTIVE, stuck);
    bank.pass(120_000);
    assertThat(bank.news(BUTTON)).as("once").hasSize(3);
    bank.button(false);
    bank.pass(100);
    assertThat(bank.news(BUTTON).getLast()).isEqualTo(NORMAL);
  }

  @Test
  void aLatchingButtonIsNeverStuck() {
    BankFixture bank = BankFixture.settled(GpioTimes.STANDARD.withStuck(Optional.empty()));
    bank.button(true);
    bank.pass(599_000);
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE);
  }

  @Test
  void whatIsQuietSpeaksAllTheSame() {
    BankFixture bank = BankFixture.settled(GpioTimes.STANDARD.withLife(Duration.ofSeconds(2)));
    bank.pass(6_000);
    assertThat(bank.news(DOOR)).containsExactly(CLOSED, CLOSED, CLOSED);
    assertThat(bank.news(BUTTON)).containsExactly(NORMAL, NORMAL, NORMAL);
  }

  @Test
  void whatCannotBeReadIsOutOfReachAndComesBackAsAState() {
    BankFixture bank = BankFixture.settled();
    bank.fails(DOOR);
    bank.pass(999);
    bank.fails(DOOR);
    assertThat(bank.out).as("a short failure is none").isEmpty();
    bank.pass(1);
    bank.fails(DOOR);
    bank.fails(DOOR);
    assertThat(bank.out)
        .singleElement()
        .isInstanceOfSatisfying(
            Signal.Reachability.class, reach -> assertThat(reach.online()).isFalse());
    bank.pass(1_200_000);
    assertThat(bank.reports(DOOR)).as("no sign of life of what is gone").isEmpty();

    bank.out.clear();
    bank.door(true);
    bank.pass(250);
    assertThat(bank.out.getFirst())
        .isInstanceOfSatisfying(
            Signal.Reachability.class, reach -> assertThat(reach.online()).isTrue());
    assertThat(bank.readings(DOOR)).containsExactly(OPEN);
    assertThat(bank.news(DOOR)).isEmpty();
  }

  @Test
  void failingOfOneIsNoMatterOfAnother() {
    BankFixture bank = BankFixture.settled();
    bank.fails(DOOR);
    bank.pass(1_000);
    bank.fails(DOOR);
    bank.button(true);
    bank.pass(100);
    assertThat(bank.news(BUTTON)).containsExactly(ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "UP, CLOSED, false, false",
    "UP, CLOSED, true, true",
    "UP, OPEN, true, false",
    "UP, OPEN, false, true",
    "OFF, CLOSED, true, true",
    "DOWN, CLOSED, true, false",
    "DOWN, CLOSED, false, true",
    "DOWN, OPEN, true, true"
  })
  void awayIsTheOtherCircuitThanAtRest(Pull pull, Rest rest, boolean high, boolean away) {
    Pin pin = new Pin(17, pull, rest);
    assertThat(pin.away(high)).isEqualTo(away);
    assertThat(pin.away(pin.highAtRest())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, contact",
    "LOCK, lock",
    "HOLD_UP, hold-up",
    "TAMPER, tamper",
    "SUPPLY, supply",
    "LAMP, lamp",
    "FIRE, fire"
  })
  void everyWatchHasANameAndTwoReadings(Watches watches, String name) {
    assertThat(watches.wireName()).isEqualTo(name);
    assertThat(Watches.named(name)).contains(watches);
    Reading rest = watches.reading(false);
    assertThat(watches.reading(true)).hasSameClassAs(rest).isNotEqualTo(rest);
    assertThat(watches.property().name()).isEqualTo(watches.name());
  }

  @Test
  void twoPointsCannotShareANameOrAnInput() {
    PointBinding door = new PointBinding(DOOR, Watches.CONTACT, new Pin(17, Pull.UP, Rest.CLOSED));
    PointBinding other =
        new PointBinding(new DeviceId("other"), Watches.CONTACT, new Pin(17, Pull.UP, Rest.CLOSED));
    assertThatThrownBy(() -> bankOf(List.of(door, other)))
        .hasMessage(
            "Expected every input to belong to one device, but pin 17 is named by door and other.");
    assertThatThrownBy(() ->
            bankOf(
                List.of(
                    door,
                    new PointBinding(DOOR, Watches.CONTACT, new Pin(18, Pull.UP, Rest.CLOSED)))))
        .hasMessage("Expected every device to have one input, but door has two.");
  }

  private static PointBank bankOf(List<PointBinding> points) {
    return new PointBank(points, GpioTimes.STANDARD, (_, _) -> {});
  }
}
