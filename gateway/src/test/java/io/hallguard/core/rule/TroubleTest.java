package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.TestingHall.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Unread;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reading.Property;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trouble is not alarm: none of these is an alert, and none of them is lost. */
class TroubleTest {
  private static final Duration DAY = Duration.ofHours(25);
  private final TestingHall hall = new TestingHall();

  private List<TroubleKind> open() {
    return hall.state().troubles().values().stream()
        .filter(Trouble::open)
        .map(trouble -> trouble.raised().kind())
        .toList();
  }

  @Test
  void aSilentDeviceIsATroubleUntilItSpeaks() {
    hall.after(DAY.minusSeconds(1));
    assertThat(open()).isEmpty();

    hall.after(Duration.ofSeconds(1));
    assertThat(open()).hasSize(6).containsOnly(TroubleKind.DEVICE_SILENT);

    hall.doorCloses();
    assertThat(open()).hasSize(5);
    assertThat(hall.raised()).isEmpty();
  }

  @Test
  void everySignOfLifeMovesTheDeadline() {
    for (int i = 0; i < 10; i++) {
      hall.after(DAY.dividedBy(2));
      hall.plan().devices().keySet().forEach(device -> hall.says(device));
    }
    assertThat(open()).isEmpty();
  }

  @Test
  void unreadablePayloadsAreOneTroublePerDeviceAndRecordedOnceAMinute() {
    Signal garbage =
        new Signal.Unreadable(
            CONTACT, Reception.live(hall.wall()), Signal.Flaw.MALFORMED, "Expected JSON", "\\x00");
    assertThat(hall.takes(garbage).outcome()).isEqualTo(new Decision.Outcome.Accepted());
    for (int i = 0; i < 100; i++) {
      assertThat(hall.takes(garbage).outcome()).isEqualTo(new Decision.Outcome.RateLimited());
    }
    hall.after(Duration.ofMinutes(1));
    hall.takes(garbage);

    assertThat(open()).containsExactly(TroubleKind.PAYLOAD_UNREADABLE);
    Trouble trouble = hall.state().troubles().values().iterator().next();
    assertThat(trouble.count()).isEqualTo(2);
    assertThat(trouble.detail()).contains("\\x00");
    assertThat(Unread.of(trouble.detail()))
        .isEqualTo(new Unread(Optional.of(Signal.Flaw.MALFORMED), "Expected JSON\n\\x00"));

    hall.after(Duration.ofMinutes(10));
    assertThat(open()).isEmpty();
  }

  @Test
  void anUnclearValueIsATroubleAndChangesNothing() {
    hall.doorCloses();
    hall.says(CONTACT, new Reading.Unclear(Property.CONTACT, "maybe"));
    assertThat(open()).containsExactly(TroubleKind.VALUE_UNCLEAR);
    assertThat(hall.state().place(DOOR).open()).isFalse();

    hall.doorCloses();
    assertThat(open()).isEmpty();
  }

  @Test
  void aLowBatteryIsATroubleUntilItIsChanged() {
    hall.says(LAMP, new Reading.Battery(9));
    assertThat(open()).containsExactly(TroubleKind.BATTERY_LOW);

    hall.says(LAMP, new Reading.Battery(100));
    assertThat(open()).isEmpty();
  }

  @Test
  void offlineAndOnline() {
    hall.takes(new Signal.Reachability(LAMP, Reception.live(hall.wall()), false));
    assertThat(open()).containsExactly(TroubleKind.DEVICE_OFFLINE);

    hall.takes(new Signal.Reachability(LAMP, Reception.live(hall.wall()), true));
    assertThat(open()).isEmpty();
  }

  @Test
  void aHoleInTheCountIsToldAfterAWhileAndGoneWhenItFills() {
    hall.numbered(CONTACT, 1, hall.wall(), new Reading.Battery(90));
    hall.numbered(CONTACT, 3, hall.wall(), new Reading.Battery(90));
    hall.after(Duration.ofSeconds(29));
    assertThat(open()).isEmpty();

    hall.after(Duration.ofSeconds(1));
    assertThat(open()).containsExactly(TroubleKind.EVENTS_MISSING);

    hall.numbered(CONTACT, 2, hall.wall(), new Reading.Battery(90));
    assertThat(open()).isEmpty();
  }

  @Test
  void aHoleThatStaysForADayIsGivenUpAndWasTold() {
    hall.numbered(CONTACT, 1, hall.wall(), new Reading.Battery(90));
    hall.numbered(CONTACT, 5, hall.wall(), new Reading.Battery(90));
    hall.after(Duration.ofSeconds(30)).after(Duration.ofDays(1));

    assertThat(open()).doesNotContain(TroubleKind.EVENTS_MISSING);
    assertThat(hall.state().device(CONTACT).numberings().getFirst().missing()).isEmpty();
  }

  @Test
  void aDoorThatChangedWhileNobodyWatchedIsAFindingThatCallsNobody() {
    hall.doorCloses();
    hall.downFor(Duration.ofHours(1));
    hall.retained(CONTACT, new Reading.Contact(Position.OPEN));

    assertThat(hall.raised()).containsExactly(AlertKind.CHANGED_UNSEEN);
    AlertRaised raised = hall.alert(1).raised();
    assertThat(raised.detail().notBefore()).isPresent();
    assertThat(raised.kind().calls(false)).isEmpty();

    hall.acknowledge(1);
    assertThat(hall.alert(1).open()).isFalse();
  }

  @Test
  void aLinkThatWorksInPartIsATroubleOfItsOwn() {
    link(LinkState.OFFLINE);
    link(LinkState.DEGRADED);
    assertThat(open()).containsExactly(TroubleKind.LINK_DEGRADED);
    link(LinkState.OFFLINE);
    assertThat(open()).containsExactly(TroubleKind.LINK_DOWN);
    link(LinkState.DEGRADED);
    link(LinkState.ONLINE);
    assertThat(open()).isEmpty();
  }

  private void link(LinkState state) {
    hall.take(new Input.LinkReported(hall.stamp(), new LinkId("mqtt"), state, "why"));
  }

  @Test
  void theClockAndTheLinksOfTheGatewayAreTroublesToo() {
    hall.clock(false);
    hall.take(
        new Input.LinkReported(
            hall.stamp(), new LinkId("mqtt"), LinkState.OFFLINE, "connection refused"));
    assertThat(open()).containsExactly(TroubleKind.CLOCK_UNTRUSTED, TroubleKind.LINK_DOWN);

    hall.clock(true);
    hall.take(new Input.LinkReported(hall.stamp(), new LinkId("mqtt"), LinkState.ONLINE, ""));
    assertThat(open()).isEmpty();
  }

  @Test
  void aHistoryThatIsAwayMakesNoDeviceUnheard() {
    hall.take(
        new Input.LinkReported(hall.stamp(), LinkId.HISTORY, LinkState.OFFLINE, "refused: 401"));
    assertThat(open()).containsExactly(TroubleKind.LINK_DOWN);

    hall.after(Duration.ofDays(30));
    assertThat(open()).contains(TroubleKind.LINK_DOWN, TroubleKind.DEVICE_SILENT);
  }

  @Test
  void aHistoryThatLeavesPointsOutIsATroubleOfItsOwnAndCounted() {
    hall.take(new Input.LinkReported(hall.stamp(), LinkId.HISTORY, LinkState.OFFLINE, "away"));
    hall.take(
        new Input.LinkReported(hall.stamp(), LinkId.HISTORY, LinkState.DEGRADED, "1 or more"));
    assertThat(open()).containsExactly(TroubleKind.HISTORY_INCOMPLETE);
    hall.take(
        new Input.LinkReported(hall.stamp(), LinkId.HISTORY, LinkState.DEGRADED, "2 or more"));
    assertThat(hall.state().troubles().values())
        .anySatisfy(trouble -> {
          assertThat(trouble.raised().kind()).isEqualTo(TroubleKind.HISTORY_INCOMPLETE);
          assertThat(trouble.count()).isEqualTo(2);
          assertThat(trouble.detail()).isEqualTo("2 or more");
        });

    hall.take(new Input.LinkReported(hall.stamp(), LinkId.HISTORY, LinkState.ONLINE, ""));
    assertThat(open()).isEmpty();
  }
}
