package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.Verdict;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The two-person rule is the hall's own; the standard asks for none, and it is off by default. */
class TwoPeopleTest {
  private final Doorway door = new Doorway(Doorway.twoPeople(), ZoneId.of("Asia/Shanghai"));

  private static Duration seconds(long count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void isOffByDefault() {
    Doorway normal = new Doorway();
    normal.grant(LI, DOOR);
    normal.badges(LI).passes();

    assertThat(normal.deviations()).isEmpty();
  }

  @Test
  void twoWhoWereMadeOutTogetherAreTwo() {
    door.grant(LI, DOOR);
    door.badges(SUN);
    door.hall.after(seconds(30));
    door.badges(LI).passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(door.deviations()).isEmpty();
    assertThat(door.hall.raised()).isEmpty();
  }

  @Test
  void oneAloneIsMarkedAndTold() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
    assertThat(door.hall.raised()).containsExactly(AlertKind.ONE_PERSON_ONLY);
  }

  @Test
  void theSamePersonTwiceIsOne() {
    door.grant(LI, DOOR);
    door.badges(LI).badges(LI).types(LI, true).passes();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
  }

  @Test
  void twoWhoAreTooFarApartAreOne() {
    door.grant(LI, DOOR);
    door.badges(SUN);
    door.hall.after(seconds(61));
    door.badges(LI).passes();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
  }

  @Test
  void theLastMomentStillCounts() {
    door.grant(LI, DOOR);
    door.badges(SUN);
    door.hall.after(seconds(60));
    door.badges(LI).passes();

    assertThat(door.deviations()).isEmpty();
  }

  /** Two people an hour ago are nobody now. */
  @Test
  void bothWereMadeOutLongBeforeTheOpening() {
    door.grant(LI, DOOR);
    door.badges(SUN).badges(LI);
    door.hall.after(Duration.ofMinutes(30));
    door.passes();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
  }

  @Test
  void whoWasMadeOutServesForOneOpeningOnly() {
    door.grant(LI, DOOR);
    door.hall.standing("c-sun", Doorway.HOUR, DOOR);
    door.badges(SUN).badges(LI).passes();
    door.badges(SUN).passes();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
  }

  @Test
  void aLeavingNeedsNobodyElse() {
    door.grant(LI, DOOR);
    door.badges(SUN).badges(LI).passes().pressesExit().passes();

    assertThat(door.deviations()).isEmpty();
  }

  @Test
  void aBoxAsksForTwoEvenWithoutAGrant() {
    door.badgesAtBox(LI);
    door.hall.boxOpens();

    assertThat(door.deviations()).containsExactly(Deviation.ONE_PERSON_ONLY);
    assertThat(door.hall.raised())
        .containsExactlyInAnyOrder(AlertKind.BOX_WITHOUT_GRANT, AlertKind.ONE_PERSON_ONLY);
    assertThat(door.hall.plan().parameters().visitors().twoPeople()).contains(BOX);
  }
}
