package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.event.IdentityFact.CodesLocked;
import io.hallguard.core.event.IdentityFact.DuressGiven;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes typed at the door: five wrong ones lock it (our own number), duress calls for help. */
class CodesTest {
  private final Doorway door = new Doorway();

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      door.types(LI, false);
    }
  }

  private List<Why> refused() {
    return door.hall.facts(IdentityRefused.class).map(IdentityRefused::why).toList();
  }

  @Test
  void fiveWrongCodesLockAndAlertAndNotFour() {
    wrong(4);
    assertThat(door.hall.raised()).isEmpty();

    wrong(1);

    assertThat(door.hall.raised()).containsExactly(AlertKind.CODES_LOCKED);
    assertThat(door.hall.facts(CodesLocked.class)).hasSize(1);
  }

  @Test
  void whileItIsLockedNotEvenARightCodeIsLookedAtAndAfterTheSpanItIs() {
    wrong(5);
    door.hall.after(Duration.ofMinutes(5).minusNanos(1));
    door.types(LI, true);
    assertThat(refused().getLast()).isEqualTo(Why.LOCKED);
    assertThat(door.hall.facts(PersonIdentified.class)).isEmpty();

    door.hall.after(Duration.ofNanos(1));
    door.types(LI, true);

    assertThat(door.hall.facts(PersonIdentified.class)).hasSize(1);
  }

  @Test
  void afterTheSpanFiveMoreWrongOnesLockAgain() {
    wrong(5);
    door.hall.after(Duration.ofMinutes(5));
    wrong(4);
    assertThat(door.hall.facts(CodesLocked.class)).hasSize(1);

    wrong(1);

    assertThat(door.hall.facts(CodesLocked.class)).hasSize(2);
  }

  @Test
  void aRightCodeEndsARowOfWrongOnes() {
    wrong(4);
    door.types(LI, true);
    wrong(4);

    assertThat(door.hall.raised()).isEmpty();
  }

  /** Else whoever tries codes would only have to hold any badge to the reader in between. */
  @Test
  void aBadgeAtTheReaderNeitherEndsARowOfWrongCodesNorALock() {
    wrong(4);
    door.badges(SUN);
    wrong(1);
    assertThat(door.hall.raised()).containsExactly(AlertKind.CODES_LOCKED);

    door.badges(SUN);
    door.types(LI, true);

    assertThat(refused().getLast()).isEqualTo(Why.LOCKED);
  }

  @Test
  void theLockOutlivesARestart() {
    wrong(5);
    door.hall.downFor(Duration.ofMinutes(2));
    door.types(LI, true);
    assertThat(refused().getLast()).isEqualTo(Why.LOCKED);

    door.hall.after(Duration.ofMinutes(3));
    door.types(LI, true);

    assertThat(door.hall.facts(PersonIdentified.class)).hasSize(1);
  }

  @Test
  void duressIsAHoldUpAndLooksLikeSuccess() {
    door.grant(LI, DOOR);
    door.presents(new Presentation.BadgeAndDuressCode(Doorway.badgeOf(LI))).passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(door.hall.facts(DuressGiven.class)).hasSize(1);
    assertThat(door.hall.raised()).containsExactly(AlertKind.HOLD_UP);
    assertThat(AlertKind.HOLD_UP.audience()).doesNotContain(Audience.COUNTER, Audience.PUBLIC);
    PersonIdentified seen = door.hall.facts(PersonIdentified.class).findFirst().orElseThrow();

    Doorway calm = new Doorway();
    calm.types(LI, true);

    assertThat(calm.hall.facts(PersonIdentified.class)).containsExactly(seen);
  }

  /** Whoever forces somebody has no reason to end a row of wrong codes by the calm code. */
  @Test
  void duressWithALostBadgeIsRefusedAsTheCalmCodeIs() {
    door.loses(LI);
    door.presents(new Presentation.BadgeAndDuressCode(Doorway.badgeOf(LI)));

    assertThat(refused()).containsExactly(Why.LOST);
    assertThat(door.hall.raised()).containsExactly(AlertKind.LOST_CREDENTIAL);
  }
}
