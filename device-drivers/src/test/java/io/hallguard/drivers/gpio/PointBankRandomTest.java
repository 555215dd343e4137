package io.hallguard.drivers.gpio;

import static io.hallguard.drivers.gpio.BankFixture.BUTTON;
import static io.hallguard.drivers.gpio.BankFixture.DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.HoldUp;
import io.hallguard.drivers.signal.Reading.Position;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a wire does: no press is missed, no opening is hidden, and in the end it is known. */
class PointBankRandomTest {
  private static final HoldUp ACTIVE = new HoldUp(Activation.ACTIVE);
  private static final HoldUp NORMAL = new HoldUp(Activation.NORMAL);
  private static final Contact OPEN = new Contact(Position.OPEN);
  private static final Contact CLOSED = new Contact(Position.CLOSED);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noPressIsMissed(long seed) {
    Random random = new Random(seed);
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 300; i++) {
      storm(random, () -> bank.button(random.nextBoolean()), bank);
      bank.button(true);
      wait(random, bank, 100 + random.nextInt(400));
      assertThat(lastOf(bank.readings(BUTTON), ACTIVE, NORMAL)).as("press " + i).isEqualTo(ACTIVE);
      bank.button(false);
      wait(random, bank, random.nextInt(2_000));
    }
    bank.pass(31_000);
    assertThat(lastOf(bank.readings(BUTTON), ACTIVE, NORMAL)).isEqualTo(NORMAL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noOpeningIsHidden(long seed) {
    Random random = new Random(seed);
    BankFixture bank = BankFixture.settled();
    for (int i = 0; i < 300; i++) {
      storm(random, () -> bank.door(random.nextBoolean()), bank);
      bank.door(true);
      wait(random, bank, 250 + random.nextInt(400));
      assertThat(lastOf(bank.readings(DOOR), OPEN, CLOSED)).as("opening " + i).isEqualTo(OPEN);
      bank.door(false);
      wait(random, bank, random.nextInt(2_000));
    }
    bank.pass(31_000);
    assertThat(lastOf(bank.readings(DOOR), OPEN, CLOSED)).isEqualTo(CLOSED);
    assertThat(bank.out).as("and it is not told more often than it moves").hasSizeLessThan(2_400);
  }

  private static void storm(Random random, Runnable edge, BankFixture bank) {
    int edges = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
    for (int i = 0; i < edges; i++) {
      edge.run();
      wait(random, bank, random.nextInt(80));
    }
  }

  /** Deadlines are kept, or nobody looks at them in time and it is found later. */
  private static void wait(Random random, BankFixture bank, int millis) {
    if (random.nextBoolean()) {
      bank.pass(millis);
    } else {
      bank.leap(millis);
      bank.bank().advance(bank.now());
    }
  }

  private static Reading lastOf(List<Reading> readings, Reading one, Reading other) {
    return readings.stream()
        .filter(reading -> reading.equals(one) || reading.equals(other))
        .reduce((_, later) -> later)
        .orElse(other);
  }
}
