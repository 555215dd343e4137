package io.hallguard.core.sense;

import static io.hallguard.core.TestingHall.SOS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.PlaceFact.HoldUpPressed;
import io.hallguard.core.rule.Decision;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.core.state.Numbering;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A device that begins its count anew and keeps its epoch; {@code docs/native-json.md}. */
class CountBegunAnewTest {
  private final TestingHall hall = new TestingHall();

  @Test
  void theNewestNumberUnderAnotherIdIsANewEvent() {
    press(1, "first");
    press(1, "second");

    assertThat(hall.facts(HoldUpPressed.class)).hasSize(2);
    assertThat(hall.alert(1).times()).isEqualTo(2);
    assertThat(press(1, "second").outcome()).isEqualTo(new Outcome.Repeat());
  }

  @Test
  void theCountGoesOnFromThere() {
    press(1, "first");
    press(1, "second");
    press(2, "third");
    press(4, "fourth");

    assertThat(hall.facts(HoldUpPressed.class)).hasSize(4);
    assertThat(hall.state().device(SOS).numbering("e").map(Numbering::missing))
        .contains(List.of(new Numbering.Range(3, 3)));
  }

  @Test
  void anOlderNumberIsARepeatWhateverItsId() {
    press(1, "first");
    press(2, "second");

    assertThat(press(1, "third").outcome()).isEqualTo(new Outcome.Repeat());
  }

  private Decision press(long sequence, String id) {
    Reception reception =
        new Reception(
            hall.wall(), Optional.empty(), false, Optional.of(new EventRef("e", sequence, id)));
    return hall.takes(
        new Signal.Report(SOS, reception, List.of(new Reading.Press(Gesture.EMERGENCY))));
  }
}
