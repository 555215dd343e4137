package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.TestingHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.VisitRegistered;
import io.hallguard.core.event.AlertFact.AlertEscalated;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.Alert;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** 四.2.3 收费员进入收费区后应确认关闭防盗安全门;取出自助设备现金后应确认关闭款箱,并做好登记. */
class ClosingRulesTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final TestingHall hall = new TestingHall();

  private void enter() {
    hall.doorCloses().doorLocks();
    hall.grant(QUARTER, DOOR);
    hall.doorUnlocks().doorOpens();
  }

  @Test
  void aDoorThatStandsOpenCallsTheLeadAtSixtySecondsAndTheGuardAtAHundredAndEighty() {
    enter();
    hall.after(Duration.ofSeconds(60).minusMillis(1));
    assertThat(hall.raised()).isEmpty();

    hall.after(Duration.ofMillis(1));
    assertThat(hall.raised()).containsExactly(AlertKind.DOOR_LEFT_OPEN);
    assertThat(hall.alert(1).stage()).isEmpty();

    hall.after(Duration.ofSeconds(119));
    assertThat(hall.facts(AlertEscalated.class)).isEmpty();
    hall.after(SECOND);
    assertThat(hall.facts(AlertEscalated.class)).hasSize(1);
  }

  @Test
  void closedAndLockedInTimeIsQuiet() {
    enter();
    hall.after(Duration.ofSeconds(10)).doorCloses().after(SECOND).doorLocks();
    hall.after(Duration.ofHours(1));

    assertThat(hall.raised()).isEmpty();
  }

  @Test
  void closedIsNotLocked() {
    enter();
    hall.after(Duration.ofSeconds(10)).doorCloses();
    hall.after(Duration.ofSeconds(20));
    assertThat(hall.raised()).containsExactly(AlertKind.DOOR_NOT_LOCKED);

    hall.doorLocks();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.RETURNED);
  }

  @Test
  void closingReturnsTheAlertAndAReopeningStartsAnew() {
    enter();
    hall.after(Duration.ofSeconds(60)).doorCloses().doorLocks();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.RETURNED);

    hall.doorUnlocks().doorOpens().after(Duration.ofSeconds(60));

    assertThat(hall.alert(1).times()).isEqualTo(2);
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.UNACKNOWLEDGED);
  }

  @Test
  void aDoorFoundOpenStartsItsClockThen() {
    hall.retained(CONTACT, new Reading.Contact(Position.OPEN));
    hall.after(Duration.ofSeconds(60));

    assertThat(hall.raised()).containsExactly(AlertKind.DOOR_LEFT_OPEN);
  }

  @Test
  void aLimitThatPassedWhileTheGatewayWasDownIsUnknown() {
    enter();
    hall.downFor(Duration.ofMinutes(10)).after(SECOND);

    assertThat(hall.raised()).containsExactly(AlertKind.DOOR_LEFT_OPEN);
    assertThat(hall.alert(1).raised().certainty()).isEqualTo(Certainty.UNKNOWN_SPAN);
  }

  @Test
  void onAnUntrustedClockTheLimitRunsAnewAndIsUnknown() {
    enter();
    hall.clock(false).downFor(Duration.ofDays(-300)).after(Duration.ofSeconds(59));
    assertThat(hall.raised()).isEmpty();

    hall.after(SECOND);
    assertThat(hall.raised()).containsExactly(AlertKind.DOOR_LEFT_OPEN);
    assertThat(hall.alert(1).raised().certainty()).isEqualTo(Certainty.UNKNOWN_SPAN);
  }

  @Test
  void cashOutDoneRightIsQuiet() {
    hall.boxCloses();
    hall.grant(QUARTER, BOX);
    hall.boxOpens().after(Duration.ofMinutes(3)).boxCloses();
    register(1);
    hall.after(Duration.ofHours(2));

    assertThat(hall.raised()).isEmpty();
    assertThat(hall.facts(VisitRegistered.class)).allMatch(line -> !line.late());
  }

  @Test
  void aBoxOpenedWithoutAGrantIsAnAlertAndMustBeRegisteredAllTheSame() {
    hall.boxCloses().boxOpens().after(SECOND).boxCloses();
    assertThat(hall.raised()).containsExactly(AlertKind.BOX_WITHOUT_GRANT);

    hall.after(QUARTER);

    assertThat(hall.raised())
        .containsExactly(AlertKind.BOX_WITHOUT_GRANT, AlertKind.BOX_NOT_REGISTERED);
  }

  @Test
  void aBoxThatStandsOpenIsAnAlert() {
    hall.grant(QUARTER, BOX);
    hall.boxOpens().after(Duration.ofMinutes(10));
    assertThat(hall.raised()).containsExactly(AlertKind.BOX_LEFT_OPEN);

    hall.boxCloses();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.RETURNED);
  }

  @Test
  void aForgottenLineIsAnAlertAndALaterOneStaysLate() {
    hall.grant(QUARTER, BOX);
    hall.boxOpens().boxCloses().after(QUARTER);
    assertThat(hall.raised()).containsExactly(AlertKind.BOX_NOT_REGISTERED);

    register(1);

    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.RETURNED);
    assertThat(hall.facts(VisitRegistered.class)).allMatch(VisitRegistered::late);
  }

  @Test
  void aGrantForDoorAndBoxServesTheBoxDuringTheVisit() {
    hall.doorCloses().boxCloses();
    hall.grant(QUARTER, DOOR, BOX);
    hall.doorOpens().doorCloses().boxOpens().boxCloses();
    register(2);
    hall.doorOpens().doorCloses();

    assertThat(hall.raised()).isEmpty();
  }

  private void register(long visit) {
    hall.asks(
        TestingHall.CASHIER,
        new AccessCommand.Register(
            new VisitId(visit),
            text("purpose"),
            text("seal"),
            Optional.empty(),
            OptionalInt.empty()));
  }
}
