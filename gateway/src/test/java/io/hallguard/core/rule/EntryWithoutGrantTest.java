package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.OpeningJudged;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Clause;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.Verdict.Reason;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.Alert;
import io.hallguard.core.state.Grant;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Position;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 四.1.2 收费区不予对外开放 · 四.2.4 需征得营业厅班长同意并做好登记,方可执行. */
class EntryWithoutGrantTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final TestingHall hall = new TestingHall();

  @Test
  void anOpeningWithoutAGrantIsAnAlertAtOnceWithItsClausesAndFacts() {
    hall.doorCloses().doorOpens();

    AlertRaised raised = hall.alert(1).raised();
    assertThat(raised.kind()).isEqualTo(AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(raised.clauses()).containsExactly(Clause.C4_1_2, Clause.C4_2_4);
    assertThat(raised.occurredAt()).isEqualTo(hall.wall());
    assertThat(raised.detail().reason()).contains(Reason.NO_GRANT);
    assertThat(raised.evidence())
        .allSatisfy(seq ->
            assertThat(hall.journal().get((int) (seq - 1)).fact().getClass().getSimpleName())
                .isIn("PositionChanged", "OpeningJudged"));
  }

  @Test
  void theFirstWordOfADoorMayBeThatItOpened() {
    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void aGrantCoversOneVisitEntryAndExit() {
    hall.doorCloses();
    hall.grant(QUARTER, DOOR);
    hall.doorOpens().doorCloses();
    assertThat(hall.state().visit(new VisitId(1)).orElseThrow().underWay()).isTrue();

    hall.after(Duration.ofMinutes(20)).doorOpens().doorCloses();

    assertThat(hall.raised()).isEmpty();
    assertThat(hall.state().visit(new VisitId(1)).orElseThrow().underWay()).isFalse();
    assertThat(grant(1).status()).isEqualTo(Grant.Status.USED);
  }

  @Test
  void aUsedGrantServesNobodyElse() {
    hall.doorCloses();
    hall.grant(QUARTER, DOOR);
    hall.doorOpens().doorCloses().doorOpens().doorCloses();

    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(hall.alert(1).raised().detail().reason()).contains(Reason.NO_LONGER);
  }

  @Test
  void consentAfterTheOpeningMendsNothing() {
    hall.doorOpens();
    hall.grant(QUARTER, DOOR);

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(hall.alert(1).open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGrantServesUntilItsLastMoment(boolean inTime) {
    hall.doorCloses();
    hall.grant(QUARTER, DOOR);
    hall.after(inTime ? QUARTER : QUARTER.plusMillis(1)).doorOpens();

    assertThat(hall.raised().isEmpty()).isEqualTo(inTime);
    assertThat(grant(1).status()).isEqualTo(inTime ? Grant.Status.IN_USE : Grant.Status.EXPIRED);
  }

  @Test
  void aRevokedGrantServesNobody() {
    hall.grant(QUARTER, DOOR);
    hall.asks(TestingHall.LEAD, new AccessCommand.Revoke(new GrantId(1)));
    hall.doorOpens();

    assertThat(hall.alert(1).raised().detail().reason()).contains(Reason.REVOKED);
  }

  @Test
  void aGrantForTheBoxOpensNoDoor() {
    hall.grant(QUARTER, BOX);
    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void aStepOfTheWallClockNeitherEndsNorStretchesAGrant() {
    hall.grant(QUARTER, DOOR);
    hall.step(Duration.ofHours(3)).doorOpens();

    assertThat(hall.raised()).isEmpty();
  }

  @Test
  void aStandingAuthorisationNeedsItsCredentialEachTimeAndIsUsedUpByOneOpening() {
    hall.doorCloses();
    hall.standing("c-1", Duration.ofHours(9), DOOR);
    hall.badge("c-1").after(Duration.ofSeconds(3)).doorOpens().doorCloses();
    assertThat(hall.raised()).isEmpty();

    hall.after(Duration.ofSeconds(3)).doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void aCredentialSpeaksForTenSecondsOnly() {
    hall.standing("c-1", Duration.ofHours(9), DOOR);
    hall.badge("c-1").after(Duration.ofSeconds(10)).doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void anotherCredentialIsNoAuthorisation() {
    hall.standing("c-1", Duration.ofHours(9), DOOR);
    hall.badge("c-2").doorOpens();

    assertThat(hall.alert(1).raised().detail().reason()).contains(Reason.CREDENTIAL_NOT_AUTHORISED);
  }

  @Test
  void aFurtherOpeningJoinsTheAlertAndCallsAgainAfterHalfAMinuteOfQuiet() {
    hall.doorOpens().doorCloses().acknowledge(1);
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.CLOSED);

    hall.after(QUARTER).doorOpens().acknowledge(2);
    hall.after(Duration.ofSeconds(5)).doorCloses();
    assertThat(hall.alert(2).status()).isEqualTo(Alert.Status.CLOSED);
    assertThat(hall.raised()).hasSize(2);
  }

  @Test
  void anAlertThatSomebodyTookCallsAgainWhenItHappensAgainLater() {
    hall.doorOpens().doorCloses().after(Duration.ofSeconds(5)).doorOpens();
    assertThat(hall.alert(1).times()).isEqualTo(2);
    hall.acknowledge(1);
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.ACKNOWLEDGED);
  }

  @Test
  void theClosingReturnsTheAlertAndTheAcknowledgementClosesIt() {
    hall.doorOpens().doorCloses();
    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.RETURNED);

    hall.acknowledge(1);

    assertThat(hall.alert(1).status()).isEqualTo(Alert.Status.CLOSED);
  }

  @Test
  void aStoredValueMakesNoEdge() {
    hall.retained(CONTACT, new Reading.Contact(Position.OPEN));

    assertThat(hall.raised()).isEmpty();
    assertThat(hall.state().place(DOOR).open()).isTrue();
  }

  @Test
  void anEventThatIsOvertakenIsJudgedByTheGrantsOfItsTime() {
    hall.numbered(CONTACT, 1, hall.wall(), new Reading.Contact(Position.CLOSED));
    hall.grant(QUARTER, DOOR);
    var inWindow = hall.wall().plusSeconds(60);
    hall.after(Duration.ofMinutes(30));
    hall.numbered(CONTACT, 4, hall.wall(), new Reading.Contact(Position.CLOSED));

    hall.numbered(CONTACT, 2, inWindow, new Reading.Contact(Position.OPEN));

    assertThat(hall.raised()).isEmpty();
    OpeningJudged judged = hall.facts(OpeningJudged.class).findFirst().orElseThrow();
    assertThat(judged.verdict()).isInstanceOf(Verdict.Entry.class);
    assertThat(judged.how()).isEqualTo(How.LATE);
    assertThat(judged.occurredAt()).isEqualTo(inWindow);
  }

  @Test
  void anOvertakenOpeningWithoutAGrantIsALateAlertAndTheDoorStaysAsItIs() {
    hall.numbered(CONTACT, 1, hall.wall(), new Reading.Contact(Position.CLOSED));
    var then = hall.wall();
    hall.after(Duration.ofMinutes(5));
    hall.numbered(CONTACT, 3, hall.wall(), new Reading.Contact(Position.CLOSED));
    hall.numbered(CONTACT, 2, then, new Reading.Contact(Position.OPEN));

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(hall.alert(1).raised().how()).isEqualTo(How.LATE);
    assertThat(hall.alert(1).returned()).isPresent();
    assertThat(hall.state().place(DOOR).open()).isFalse();
  }

  @Test
  void aSeenNumberIsARepeatAndMakesNothing() {
    hall.numbered(CONTACT, 1, hall.wall(), new Reading.Contact(Position.OPEN));
    int facts = hall.journal().size();

    Decision decision = hall.numbered(CONTACT, 1, hall.wall(), new Reading.Contact(Position.OPEN));

    assertThat(decision.outcome()).isEqualTo(new Decision.Outcome.Repeat());
    assertThat(hall.journal()).hasSize(facts);
  }

  @Test
  void onlyALeadGivesAndNotToThemselves() {
    var terms = TestingHall.terms(GrantTerms.Kind.VISIT, "", hall.wall(), QUARTER, DOOR);

    assertThat(hall.asks(TestingHall.GUARD, new AccessCommand.Give(terms)).outcome())
        .isInstanceOf(Decision.Outcome.Refused.class);
    assertThat(hall.asks(TestingHall.LEAD, new AccessCommand.Give(toLead(terms))).outcome())
        .isInstanceOf(Decision.Outcome.Refused.class);
    assertThat(hall.state().grants()).isEmpty();
  }

  private static GrantTerms toLead(GrantTerms t) {
    return new GrantTerms(
        t.kind(),
        t.holderClass(),
        Optional.of(TestingHall.LEAD.subject()),
        t.credential(),
        t.holder(),
        t.purpose(),
        t.escort(),
        t.places(),
        t.from(),
        t.until(),
        t.details());
  }

  private Grant grant(long number) {
    return hall.state().grant(new GrantId(number)).orElseThrow();
  }
}
