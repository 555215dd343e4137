package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.BUTTON;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.LAMP;
import static io.hallguard.core.TestingHall.SOS;
import static io.hallguard.core.TestingHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.event.TroubleFact.TroubleRaised;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Alert;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Activation;
import io.hallguard.drivers.signal.Reading.Gesture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 四.2.2 紧急报警装置 · 四.2.5 发现异常情况及时处理; hold-up and tamper are live day and night. */
class HoldUpTest {
  private final TestingHall hall = new TestingHall();

  private void press() {
    hall.says(SOS, new Reading.Press(Gesture.EMERGENCY));
  }

  private Decision reset() {
    return hall.asks(TestingHall.GUARD, new AlertCommand.Reset(new AlertId(1), text("reason")));
  }

  @Test
  void aPressIsAnAlertAtOnceAndNeverShownInPublicOrAtTheCounter() {
    press();

    assertThat(hall.raised()).containsExactly(AlertKind.HOLD_UP);
    assertThat(hall.alert(1).kind().audience())
        .doesNotContain(Audience.PUBLIC, Audience.COUNTER)
        .contains(Audience.GUARD_ROOM);
  }

  @Test
  void itIsLatchedUntilItIsResetByHandAfterBeingTaken() {
    press();
    assertThat(reset().outcome()).isInstanceOf(Decision.Outcome.Refused.class);

    hall.acknowledge(1).after(Duration.ofDays(3));
    assertThat(hall.alert(1).open()).isTrue();

    reset();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.CLOSED);
  }

  @Test
  void aSecondPressJoinsAndCallsAgainAfterHalfAMinute() {
    press();
    hall.acknowledge(1).after(Duration.ofSeconds(29));
    press();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.ACKNOWLEDGED);

    hall.after(Duration.ofSeconds(30));
    press();

    assertThat(hall.raised()).hasSize(1);
    assertThat(hall.alert(1).times()).isEqualTo(3);
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.UNACKNOWLEDGED);
  }

  @Test
  void aLatchingButtonFoundPressedAtStartIsAnAlarm() {
    hall.retained(SOS, new Reading.HoldUp(Activation.ACTIVE));

    assertThat(hall.raised()).containsExactly(AlertKind.HOLD_UP);
  }

  @Test
  void aStoredPressIsNoNews() {
    hall.retained(SOS, new Reading.Press(Gesture.EMERGENCY));

    assertThat(hall.raised()).isEmpty();
  }

  @Test
  void nothingThatTheDeviceSaysEndsIt() {
    hall.says(SOS, new Reading.HoldUp(Activation.ACTIVE));
    hall.acknowledge(1);
    assertThat(reset().outcome()).isInstanceOf(Decision.Outcome.Refused.class);

    hall.says(SOS, new Reading.HoldUp(Activation.NORMAL));
    assertThat(hall.alert(1).open()).isTrue();

    reset();
    assertThat(hall.alert(1).open()).isFalse();
    assertThat(hall.state().place(BUTTON).holdUp().orElseThrow().value())
        .isEqualTo(Activation.NORMAL);
  }

  @Test
  void aRestartLosesNoHoldUp() {
    press();
    hall.downFor(Duration.ofMinutes(1));

    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.UNACKNOWLEDGED);
  }

  @Test
  void tamperOfASecuredPointIsAnAlertAndOfALampATrouble() {
    hall.says(CONTACT, new Reading.Tamper(Activation.ACTIVE));
    assertThat(hall.raised()).containsExactly(AlertKind.TAMPER);

    hall.says(LAMP, new Reading.Tamper(Activation.ACTIVE));
    assertThat(hall.raised()).hasSize(1);
    assertThat(hall.facts(TroubleRaised.class).map(TroubleRaised::kind))
        .containsExactly(TroubleKind.TAMPER);
  }
}
