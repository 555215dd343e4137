package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.Grant;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The button inside tells the direction of the next opening; a contact cannot. */
class ExitButtonTest {
  private static final Verdict SOMEBODY = new Verdict.Exit(Optional.empty());
  private final Doorway door = new Doorway();

  private boolean inside(long visit) {
    return door.hall.state().visit(new VisitId(visit)).orElseThrow().underWay();
  }

  @Test
  void withNobodyKnownInsideItIsALeavingOfSomebodyAndNoAlert() {
    door.pressesExit().passes();

    assertThat(door.verdict()).isEqualTo(SOMEBODY);
    assertThat(door.hall.raised()).isEmpty();
  }

  @Test
  void aLeavingUsesUpNobodysGrant() {
    door.grant(LI, DOOR);
    door.pressesExit().passes();

    assertThat(door.verdict()).isEqualTo(SOMEBODY);
    assertThat(door.hall.state().grant(new GrantId(1)).orElseThrow().status())
        .isEqualTo(Grant.Status.OPEN);
  }

  @Test
  void theOneInsideLeaves() {
    door.grant(LI, DOOR);
    door.badges(LI).passes().pressesExit().passes();

    assertThat(door.verdict()).isEqualTo(new Verdict.Exit(Optional.of(new VisitId(1))));
    assertThat(inside(1)).isFalse();
  }

  @Test
  void ofSeveralOneLeavesAndItIsNotSaidWho() {
    door.grant(LI, DOOR);
    door.grant(SUN, DOOR);
    door.badges(LI).passes().badges(SUN).passes();
    door.pressesExit().passes();
    assertThat(door.verdict()).isEqualTo(SOMEBODY);
    assertThat(inside(1)).isTrue();
    assertThat(inside(2)).isTrue();

    door.pressesExit().passes();

    assertThat(door.hall.facts(LeavingNotAttributed.class)).hasSize(2);
    assertThat(inside(1)).isFalse();
  }

  /** Somebody of the hall went out before; that takes no visitor's leaving away. */
  @Test
  void aLeavingOfNobodyKnownDoesNotCountLater() {
    door.pressesExit().passes();
    door.grant(LI, DOOR);
    door.grant(SUN, DOOR);
    door.badges(LI).passes().badges(SUN).passes();
    door.pressesExit().passes();

    assertThat(inside(1)).isTrue();
    assertThat(inside(2)).isTrue();
  }

  /** One opening, two people: what is inside is told, and the grant outside still waits. */
  @Test
  void oneLeavesAsAnotherWantsToEnter() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();
    door.grant(SUN, DOOR);
    door.badges(SUN).pressesExit().passes();
    assertThat(door.verdict()).isEqualTo(new Verdict.Exit(Optional.of(new VisitId(1))));
    assertThat(door.hall.state().grant(new GrantId(2)).orElseThrow().status())
        .isEqualTo(Grant.Status.OPEN);

    door.badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(new Verdict.Entry(new GrantId(2), new VisitId(2), true));
  }

  @Test
  void apressThatIsOlderThanTheWindowSaysNothing() {
    door.pressesExit();
    door.hall.after(Duration.ofSeconds(10));
    door.passes();

    assertThat(door.hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void onePressSpeaksForOneOpening() {
    door.pressesExit().passes().passes();

    assertThat(door.hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }
}
