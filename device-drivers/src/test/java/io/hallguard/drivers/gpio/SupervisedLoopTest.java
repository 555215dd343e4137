package io.hallguard.drivers.gpio;

import static io.hallguard.drivers.gpio.BankFixture.LOOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Contact;
import io.hallguard.drivers.signal.Reading.Line;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reading.Unclear;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop of real resistors in virtual time: cut, short, foreign resistor, drift (figures §5). */
class SupervisedLoopTest {
  private static final Line SOUND = new Line(LineState.NORMAL);
  private static final Contact OPEN = new Contact(Position.OPEN);
  private static final Contact CLOSED = new Contact(Position.CLOSED);

  private final BankFixture bank = BankFixture.settled();

  @Test
  void itOpensAndClosesLikeAnyContactAndSaysThatItsLineIsSound() {
    bank.wire.contact(true);
    bank.passMeasuring(300);
    bank.wire.contact(false);
    bank.passMeasuring(300);
    assertThat(bank.news(LOOP)).containsExactly(SOUND, OPEN, SOUND, CLOSED);
  }

  @Test
  void aCutLineIsCutAndNeverClosed() {
    bank.wire.cut();
    bank.passMeasuring(300);
    assertThat(bank.news(LOOP)).containsExactly(new Line(LineState.CUT), unclear("is cut"));
    bank.passMeasuring(60_000);
    assertThat(bank.news(LOOP)).hasSize(2);
  }

  @Test
  void aShortLineIsShortAndNeverClosed() {
    bank.wire.bridge(5);
    bank.passMeasuring(300);
    assertThat(bank.news(LOOP)).containsExactly(new Line(LineState.SHORT), unclear("is short"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {820, 1_000, 1_200, 3_900})
  void anotherResistorIsDoubtedAfterASecond(double ohms) {
    bank.wire.resistor(ohms);
    bank.passMeasuring(975);
    assertThat(bank.news(LOOP)).isEmpty();
    bank.passMeasuring(100);
    assertThat(bank.news(LOOP)).containsExactly(new Line(LineState.DOUBT), unclear("is in doubt"));
  }

  @Test
  void resistorsThatChangedPlacesAreNotTakenForAClosedDoor() {
    bank.wire.resistor(SimLoop.R2);
    bank.wire.bridged(SimLoop.R1);
    bank.passMeasuring(2_000);
    assertThat(bank.news(LOOP)).isNotEmpty().doesNotContain(CLOSED);
  }

  @Test
  void aResistorAcrossTheLineThatHidesAnOpeningIsDoubted() {
    bank.wire.bridge(4_700);
    bank.passMeasuring(1_100);
    assertThat(bank.news(LOOP)).containsExactly(new Line(LineState.DOUBT), unclear("is in doubt"));
  }

  @Test
  void passingThroughDoubtOnTheWayIsNone() {
    bank.wire.resistor(3_900);
    bank.passMeasuring(500);
    bank.wire.whole();
    bank.wire.contact(true);
    bank.passMeasuring(500);
    assertThat(bank.news(LOOP)).containsExactly(SOUND, OPEN);
  }

  @Test
  void whatABadLineHidIsAStateAndTheMendedLineIsNews() {
    bank.wire.cut();
    bank.passMeasuring(1_000);
    bank.out.clear();
    bank.wire.whole();
    bank.wire.contact(true);
    bank.passMeasuring(1_000);
    assertThat(bank.news(LOOP)).containsExactly(SOUND);
    assertThat(bank.reports(LOOP).stream().filter(r -> r.reception().retained()))
        .singleElement()
        .extracting(Signal.Report::readings)
        .isEqualTo(List.of(OPEN));
  }

  @Test
  void aLineThatCreepsIsSaidBeforeItIsWrong() {
    boolean warned = false;
    for (double ohms = 2_200; ohms < 3_600; ohms += 5) {
      bank.wire.resistor(ohms);
      bank.passMeasuring(1_000);
      boolean right = bank.news(LOOP).isEmpty();
      warned = warned || (right && bank.bank().complaint().isPresent());
    }
    assertThat(warned).isTrue();
    assertThat(bank.news(LOOP)).contains(new Line(LineState.DOUBT));
  }

  @Test
  void theWarningSaysWhereItStands() {
    bank.wire.resistor(3_000);
    bank.passMeasuring(9_900);
    assertThat(bank.bank().complaint()).isEmpty();
    bank.passMeasuring(300);
    assertThat(bank.bank().complaint())
        .contains(
            "Expected loop to be well inside its band, but its line creeps: it stands at 0.577,"
                + " where 0.420 to 0.600 is expected.");
    bank.wire.whole();
    bank.passMeasuring(25);
    assertThat(bank.bank().complaint()).isEmpty();
  }

  @Test
  void aLineThatJumpsAboutIsDoubted() {
    for (int i = 0; i < 200; i++) {
      bank.wire.resistor(i % 2 == 0 ? 50 : 30_000);
      bank.passMeasuring(25);
    }
    assertThat(bank.news(LOOP))
        .contains(new Line(LineState.DOUBT))
        .doesNotContain(CLOSED, OPEN, SOUND);
  }

  @Test
  void aValueAtTheEdgeOfABandStaysWhereItWas() {
    for (int i = 0; i < 400; i++) {
      bank.wire.resistor(i % 2 == 0 ? 3_290 : 3_310);
      bank.passMeasuring(25);
    }
    assertThat(bank.news(LOOP)).isEmpty();
  }

  private static Reading unclear(String why) {
    return new Unclear(Property.CONTACT, "the line " + why);
  }
}
