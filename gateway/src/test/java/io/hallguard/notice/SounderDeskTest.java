package io.hallguard.notice;

import static io.hallguard.core.TestingHall.GUARD;
import static io.hallguard.core.TestingHall.SOS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.Audience;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.notice.Calls.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What makes a sounder sound, and what ends it. */
class SounderDeskTest {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final TestingHall hall = new TestingHall();
  private final List<String> switched = new ArrayList<>();
  private final List<Call> told = new ArrayList<>();
  private boolean broken;

  private CompletableFuture<Void> set(String output, boolean on) {
    switched.add(output + (on ? " on" : " off"));
    return broken
        ? CompletableFuture.failedFuture(new IllegalStateException("the pin is gone"))
        : CompletableFuture.completedFuture(null);
  }

  private SounderDesk desk(Audience audience) {
    return new SounderDesk(
        new Sounder("siren", audience, LONGEST),
        this::set,
        hall.state(),
        hall.stamp(),
        (_, call) -> told.add(call));
  }

  private void press() {
    hall.says(SOS, new Reading.Press(Gesture.EMERGENCY));
  }

  @Test
  void aHoldUpSoundsForTheGuardsOnceAndUntilItIsAcknowledged() {
    SounderDesk desk = desk(Audience.GUARD_ROOM);
    press();
    desk.look(hall.state(), false);
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on");
    assertThat(told).containsExactly(new Call(new AlertId(1), 1, false));

    hall.acknowledge(1);
    desk.look(hall.state(), false);
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on", "siren off");
  }

  @Test
  void aHoldUpNeverSoundsAtTheCounterNorInPublic() {
    press();
    for (Audience audience : List.of(Audience.COUNTER, Audience.PUBLIC)) {
      SounderDesk desk = desk(audience);
      desk.look(hall.state(), false);
      desk.look(hall.state(), true);
    }
    assertThat(switched).isEmpty();
  }

  @Test
  void aSecondPressCallsAgainAlsoAfterSomebodyTookTheFirst() {
    SounderDesk desk = desk(Audience.GUARD_ROOM);
    press();
    desk.look(hall.state(), false);
    hall.acknowledge(1);
    desk.look(hall.state(), false);
    hall.after(Duration.ofMinutes(1));
    press();
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on", "siren off", "siren on");
    assertThat(told).extracting(Call::times).containsExactly(1, 2);
  }

  @Test
  void aDoorThatWasShutStopsTheCounterBuzzer() {
    SounderDesk desk = desk(Audience.COUNTER);
    hall.doorCloses();
    hall.grant(Duration.ofMinutes(15), TestingHall.DOOR);
    hall.doorOpens();
    hall.after(Duration.ofSeconds(61));
    desk.look(hall.state(), false);
    hall.doorCloses();
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on", "siren off");
  }

  @Test
  void anIntruderWhoShutsTheDoorIsStillCalledFor() {
    SounderDesk desk = desk(Audience.GUARD_ROOM);
    hall.doorCloses();
    hall.doorOpens();
    hall.doorCloses();
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on");
  }

  @Test
  void aPinThatFailsIsTriedAgainAndToldOnlyWhenItWorked() {
    SounderDesk desk = desk(Audience.GUARD_ROOM);
    press();
    broken = true;
    desk.look(hall.state(), false);
    desk.look(hall.state(), false);
    assertThat(told).isEmpty();
    broken = false;
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on", "siren on", "siren on");
    assertThat(told).hasSize(1);
  }

  @Test
  void afterARestartAFreshCallSoundsAndAnOldOneDoesNot() {
    press();
    hall.downFor(Duration.ofMinutes(2));
    desk(Audience.GUARD_ROOM).look(hall.state(), false);
    assertThat(switched).containsExactly("siren on");

    switched.clear();
    hall.downFor(Duration.ofMinutes(2));
    desk(Audience.GUARD_ROOM).look(hall.state(), false);
    assertThat(switched).isEmpty();
  }

  @Test
  void withoutAClockToBelieveItRatherSoundsOnceMore() {
    press();
    hall.downFor(Duration.ofHours(2));
    hall.clock(false);
    desk(Audience.GUARD_ROOM).look(hall.state(), false);
    assertThat(switched).containsExactly("siren on");
  }

  @Test
  void aHoldUpThatCannotBeJournaledSoundsAndIsNotSwitchedOffByAStateThatDoesNotKnowIt() {
    SounderDesk desk = desk(Audience.GUARD_ROOM);
    desk.look(HallState.EMPTY, true);
    desk.look(HallState.EMPTY, false);
    assertThat(switched).containsExactly("siren on");
  }

  @Test
  void whoAcknowledgesIsTheOnlyOneToEndIt() {
    SounderDesk desk = desk(Audience.BACK_OFFICE);
    press();
    desk.look(hall.state(), false);
    hall.asks(GUARD, new AlertCommand.Acknowledge(new AlertId(1)));
    desk.look(hall.state(), false);
    assertThat(switched).containsExactly("siren on", "siren off");
  }
}
