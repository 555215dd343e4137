package io.hallguard.core.rule;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.TestingHall;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AccessFact.LeavingNotAttributed;
import io.hallguard.core.event.AccessFact.StayOverdue;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.state.Visit;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 四.2.4: consent covers one visit, entry and exit, and nobody else's. */
class LeavingTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration STAY = Duration.ofHours(2);
  private final TestingHall hall = new TestingHall();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void asManyMayLeaveAsCameInAndNotOneMore(int visitors) {
    enter(visitors);
    leave(visitors);
    assertThat(hall.raised()).isEmpty();

    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void whoOfSeveralLeftIsNotSaid() {
    enter(2);
    leave(1);
    assertThat(visit(1).underWay()).isTrue();
    assertThat(visit(2).underWay()).isTrue();

    leave(1);

    assertThat(hall.facts(LeavingNotAttributed.class).map(LeavingNotAttributed::visit))
        .containsExactly(new VisitId(1), new VisitId(2));
    assertThat(visit(1).over().orElseThrow().attributed()).isFalse();
    assertThat(visit(2).over().orElseThrow().by()).isEmpty();
  }

  @Test
  void whoComesInMeanwhileMayLeaveAsWell() {
    enter(2);
    leave(1);
    enter(1);
    leave(2);
    assertThat(hall.raised()).isEmpty();

    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void aStatementExplainsOneLeaving() {
    enter(2);
    leave(1);
    hall.asks(TestingHall.LEAD, new AccessCommand.EndVisit(new VisitId(1)));
    leave(1);
    assertThat(hall.raised()).isEmpty();
    assertThat(visit(2).over().orElseThrow().attributed()).isTrue();

    hall.doorOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void bothMayOpenTheirBoxUntilBothHaveLeft() {
    hall.doorCloses().boxCloses();
    hall.grant(QUARTER, DOOR, BOX);
    hall.doorOpens().doorCloses();
    enter(1);
    leave(1);
    hall.boxOpens().boxCloses();
    assertThat(hall.raised()).isEmpty();

    leave(1);
    hall.boxOpens();

    assertThat(hall.raised()).containsExactly(AlertKind.BOX_WITHOUT_GRANT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStayAccountsForALeavingUntilItsLimitAndNotAfter(boolean inTime) {
    enter(1);
    Duration limit = QUARTER.plus(STAY);
    hall.after(inTime ? limit : limit.plusMillis(1)).doorOpens();

    assertThat(hall.raised().contains(AlertKind.ENTRY_WITHOUT_GRANT)).isEqualTo(!inTime);
    assertThat(hall.facts(StayOverdue.class).count()).isEqualTo(inTime ? 0 : 1);
    assertThat(visit(1).underWay()).isEqualTo(!inTime);
  }

  @Test
  void whoStaysTooLongTakesTheLeavingThatWasNobodys() {
    hall.doorCloses();
    hall.grant(QUARTER, DOOR);
    hall.doorOpens().doorCloses();
    hall.grant(Duration.ofHours(6), DOOR);
    hall.doorOpens().doorCloses();
    leave(1);
    hall.after(QUARTER.plus(STAY).plusMinutes(1));
    assertThat(visit(1).overdue()).isTrue();

    leave(1);
    assertThat(hall.raised()).containsExactly(AlertKind.STAY_EXCEEDED);
    assertThat(visit(2).over().orElseThrow().attributed()).isFalse();

    hall.doorOpens();
    assertThat(hall.raised())
        .containsExactly(AlertKind.STAY_EXCEEDED, AlertKind.ENTRY_WITHOUT_GRANT);
  }

  @Test
  void whoStaysTooLongAccountsForNoLeavingOfAnother() {
    enter(1);
    hall.after(QUARTER.plus(STAY).plusMinutes(1));
    enter(1);
    leave(1);
    assertThat(hall.raised()).containsExactly(AlertKind.STAY_EXCEEDED);

    hall.doorOpens();

    assertThat(hall.raised())
        .containsExactly(AlertKind.STAY_EXCEEDED, AlertKind.ENTRY_WITHOUT_GRANT);
    assertThat(visit(1).underWay()).isTrue();
  }

  private void enter(int visitors) {
    hall.doorCloses();
    IntStream.range(0, visitors)
        .forEach(_ -> {
          hall.grant(QUARTER, DOOR);
          hall.doorOpens().doorCloses();
        });
  }

  private void leave(int visitors) {
    IntStream.range(0, visitors).forEach(_ -> hall.doorOpens().doorCloses());
  }

  private Visit visit(long number) {
    return hall.state().visit(new VisitId(number)).orElseThrow();
  }
}
