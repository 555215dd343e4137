package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.TestingHall.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.words.AlertWords;
import io.hallguard.core.words.TroubleWords;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.LineState;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wire that was touched: an alert where it matters, a trouble elsewhere, never "all well". */
class LineFaultTest {
  private final TestingHall hall = new TestingHall();

  private void line(DeviceId device, LineState state) {
    hall.says(
        device, new Reading.Line(state), new Reading.Unclear(Property.CONTACT, "line " + state));
  }

  private List<TroubleKind> troubles() {
    return hall.state().troubles().values().stream()
        .filter(Trouble::open)
        .map(trouble -> trouble.raised().kind())
        .toList();
  }

  private Alert alert() {
    return hall.state().alerts().values().iterator().next();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
  void atTheCashDoorItIsAnAlertAndNothingElse(LineState state) {
    hall.doorCloses();
    line(CONTACT, state);

    assertThat(hall.raised()).containsExactly(AlertKind.LINE_FAULT);
    assertThat(alert().raised().place()).isEqualTo(DOOR);
    assertThat(alert().raised().detail().line()).contains(state);
    assertThat(troubles()).isEmpty();
    assertThat(hall.state().device(CONTACT).unclear()).contains(Property.CONTACT);
  }

  @Test
  void theSentenceSaysWhatTheWireShows() {
    line(CONTACT, LineState.CUT);
    AlertWords words = new AlertWords(hall.plan());
    assertThat(words.sentence(alert()).zh()).contains("断开", "状态未知");
    assertThat(words.sentence(alert()).en()).contains("is cut", "unknown");
  }

  @Test
  void aMendedWireReturnsTheAlertAndAPersonEndsIt() {
    line(CONTACT, LineState.SHORT);
    line(CONTACT, LineState.DOUBT);
    hall.says(CONTACT, new Reading.Line(LineState.NORMAL), new Reading.Contact(Position.CLOSED));

    assertThat(alert().returned()).isPresent();
    assertThat(alert().open()).isTrue();
    assertThat(alert().times()).isEqualTo(2);
    assertThat(hall.state().device(CONTACT).unclear()).isEmpty();
  }

  @Test
  void elsewhereItIsATroubleThatSaysWhat() {
    hall.says(
        LAMP, new Reading.Line(LineState.SHORT), new Reading.Unclear(Property.LAMP, "line short"));
    assertThat(hall.raised()).isEmpty();
    assertThat(troubles()).containsExactly(TroubleKind.LINE_FAULT);
    Trouble trouble = hall.state().troubles().values().iterator().next();
    assertThat(new TroubleWords(hall.plan()).sentence(trouble).zh()).contains("短路");
    assertThat(new TroubleWords(hall.plan()).sentence(trouble).en()).contains("is shorted");

    hall.says(LAMP, new Reading.Line(LineState.NORMAL), new Reading.Lamp(Reading.Glow.DARK));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void theSameStateTwiceIsOneFault() {
    line(CONTACT, LineState.CUT);
    line(CONTACT, LineState.CUT);
    assertThat(alert().times()).isEqualTo(1);
  }
}
