package io.hallguard.core.access;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.DOOR;
import static io.hallguard.core.access.Doorway.LI;
import static io.hallguard.core.access.Doorway.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.Verdict.Reason;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.state.Grant;
import io.hallguard.drivers.signal.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 四.2.4: an opening is matched to the grant of whoever was made out, and to no other. */
class IdentityMatchingTest {
  private final Doorway door = new Doorway();

  private Optional<SubjectId> whose(long visit) {
    return door.hall.state().visit(new VisitId(visit)).orElseThrow().person();
  }

  private Grant.Status status(long grant) {
    return door.hall.state().grant(new GrantId(grant)).orElseThrow().status();
  }

  private static Verdict unaccounted(Reason reason) {
    return new Verdict.Unaccounted(reason, Optional.empty());
  }

  @Test
  void aGrantServesItsHolder() {
    door.grant(LI, DOOR);
    door.badges(LI).passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(whose(1)).contains(LI);
    assertThat(door.hall.raised()).isEmpty();
  }

  @Test
  void aGrantUsedByAnotherIsNoGrantAndIsNotUsedUp() {
    door.grant(LI, DOOR);
    door.badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(unaccounted(Reason.USED_BY_ANOTHER));
    assertThat(door.hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(status(1)).isEqualTo(Grant.Status.OPEN);
  }

  /** Without an identity nothing is guessed: the grant in force is taken for the visit's. */
  @Test
  void whereNobodyWasMadeOutTheGrantInForceCounts() {
    door.grant(LI, DOOR);
    door.passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(whose(1)).isEmpty();
  }

  @Test
  void theEscortsBadgeServesTheVisitor() {
    door.escorted(LI, DOOR);
    door.badges(LI).passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
  }

  @Test
  void anotherThanTheEscortDoesNotOpenForTheVisitor() {
    door.escorted(LI, DOOR);
    door.badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(unaccounted(Reason.USED_BY_ANOTHER));
  }

  @Test
  void ofTwoOverlappingGrantsThatOfWhoeverIsThereIsUsed() {
    door.grant(LI, DOOR);
    door.grant(SUN, DOOR);
    door.badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(new Verdict.Entry(new GrantId(2), new VisitId(1), true));
    assertThat(status(1)).isEqualTo(Grant.Status.OPEN);
  }

  @Test
  void aGrantThatNamesThePersonComesBeforeOneThatNamesNobody() {
    door.hall.grant(Doorway.HOUR, DOOR);
    door.grant(SUN, DOOR);
    door.badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(new Verdict.Entry(new GrantId(2), new VisitId(1), true));
  }

  @Test
  void aLostBadgeOpensNothingAndTheGuardIsTold() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.loses(LI);
    door.badges(LI).passes();

    assertThat(door.verdict()).isEqualTo(unaccounted(Reason.CREDENTIAL_NOT_AUTHORISED));
    assertThat(door.hall.raised())
        .containsExactly(AlertKind.LOST_CREDENTIAL, AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void theBadgeOfALeaverOpensNothing() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.leavesService(LI);
    door.badges(LI).passes();

    assertThat(door.verdict()).isEqualTo(unaccounted(Reason.CREDENTIAL_NOT_AUTHORISED));
    assertThat(door.hall.facts(IdentityRefused.class).map(IdentityRefused::why))
        .containsExactly(Why.ENDED);
  }

  @Test
  void anUnknownBadgeMakesNobodyOut() {
    door.grant(LI, DOOR);
    door.hall.badge("c-stranger");
    door.passes();

    assertThat(door.hall.facts(IdentityRefused.class).map(IdentityRefused::why))
        .containsExactly(Why.UNKNOWN);
    assertThat(whose(1)).isEmpty();
  }

  @Test
  void whoWasMadeOutLongAgoIsNobody() {
    door.badges(LI);
    door.hall.after(Duration.ofSeconds(11));
    door.grant(SUN, DOOR);
    door.passes();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(whose(1)).isEmpty();
  }

  @Test
  void onePresentationSpeaksForOneOpening() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.badges(LI).passes().passes();

    assertThat(door.verdicts().getFirst()).isInstanceOf(Verdict.Standing.class);
    assertThat(door.verdicts().getLast()).isInstanceOf(Verdict.Unaccounted.class);
  }

  /** At the kiosk the badge goes with its code and never through the reader. */
  @Test
  void aCashierWhoWasMadeOutAtTheKioskHasTheirStandingAuthorisation() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.types(LI, true).passes();

    assertThat(door.verdict())
        .isEqualTo(
            new Verdict.Standing(new GrantId(1), new CredentialId("c-li"), Optional.empty()));
    assertThat(door.hall.raised()).isEmpty();
  }

  @Test
  void theNewerOfReaderAndKioskCounts() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.types(LI, true).badges(SUN).passes();

    assertThat(door.verdict()).isEqualTo(unaccounted(Reason.CREDENTIAL_NOT_AUTHORISED));
  }

  @Test
  void whoSignedInAtTheKioskIsMadeOut() {
    door.grant(LI, DOOR);
    door.presents(new Presentation.SignedIn(LI)).passes();

    assertThat(whose(1)).contains(LI);
  }

  @Test
  void aBoxWithinAVisitIsItsVisitorsAndNoOthers() {
    door.grant(LI, DOOR, BOX);
    door.badges(LI).passes();
    door.badgesAtBox(SUN);
    door.hall.boxOpens().boxCloses();

    assertThat(door.verdict())
        .isEqualTo(new Verdict.Unaccounted(Reason.USED_BY_ANOTHER, Optional.of(new VisitId(2))));
    assertThat(whose(2)).contains(SUN);
  }

  /** A late opening is held against its own time, and takes nobody's later badge away. */
  @Test
  void anOpeningHeardOfLateLeavesABadgeOfAfterwardsAlone() {
    door.hall.standing("c-li", Duration.ofHours(8), DOOR);
    door.hall.numbered(
        TestingHall.CONTACT, 1, door.hall.wall(), new Reading.Contact(Reading.Position.CLOSED));
    door.hall.after(Duration.ofMinutes(10));
    door.badges(LI);
    door.hall.numbered(
        TestingHall.CONTACT,
        2,
        door.hall.wall().minus(Duration.ofMinutes(5)),
        new Reading.Contact(Reading.Position.OPEN));
    door.hall.numbered(
        TestingHall.CONTACT, 3, door.hall.wall(), new Reading.Contact(Reading.Position.CLOSED));
    door.hall.numbered(
        TestingHall.CONTACT, 4, door.hall.wall(), new Reading.Contact(Reading.Position.OPEN));

    assertThat(door.verdicts()).hasSize(2);
    assertThat(door.verdicts().getLast()).isInstanceOf(Verdict.Standing.class);
    assertThat(door.hall.facts(OpeningJudged.class).map(OpeningJudged::person))
        .containsExactly(Optional.empty(), Optional.of(LI));
  }

  @Test
  void whatIsSaidOfOnePlaceIsNotSaidOfAnother() {
    door.grant(LI, DOOR, BOX);
    door.badges(SUN);
    door.hall.boxOpens().boxCloses();

    assertThat(door.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(places()).containsExactly(BOX);
  }

  private List<PlaceId> places() {
    return door.hall.facts(OpeningJudged.class).map(OpeningJudged::place).toList();
  }
}
