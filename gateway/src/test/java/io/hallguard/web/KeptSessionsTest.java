package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.SubjectId;
import io.hallguard.web.session.Session;
import io.hallguard.web.session.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is logged in, over restarts of the gateway. */
class KeptSessionsTest {
  private static final SubjectId WANG = new SubjectId("s-wang");
  private static final SubjectId LI = new SubjectId("s-li");
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration ABSOLUTE = Duration.ofHours(24);

  private final TestingClock clock = new TestingClock();
  private final TestingSessions kept = new TestingSessions();

  private Sessions gateway() {
    return new Sessions(clock, kept, IDLE, ABSOLUTE);
  }

  @Test
  void aSessionGoesOnAfterARestartWithTheSameSecrets() {
    Session before = gateway().begin(WANG, Audience.GUARD_ROOM);
    assertThat(gateway().active(before.id())).contains(before);
  }

  @Test
  void nothingThatIsKeptOpensASession() {
    Session session = gateway().begin(WANG, Audience.GUARD_ROOM);
    assertThat(kept.all())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.toString()).doesNotContain(session.id()).doesNotContain(session.csrf());
          assertThat(gateway().active(row.key())).isEmpty();
        });
  }

  @Test
  void theAbsoluteEndCountsFromTheLoginOverAnyNumberOfRestarts() {
    Session session = gateway().begin(WANG, Audience.GUARD_ROOM);
    for (int restart = 0; restart < 3; restart++) {
      clock.advance(Duration.ofHours(7));
      assertThat(gateway().active(session.id())).isPresent();
    }
    clock.advance(Duration.ofHours(3));
    assertThat(gateway().active(session.id())).isEmpty();
    assertThat(kept.all()).isEmpty();
  }

  @Test
  void idlenessCountsOverARestart() {
    Session session = gateway().begin(WANG, Audience.GUARD_ROOM);
    clock.advance(IDLE);
    assertThat(gateway().active(session.id())).isEmpty();
  }

  @Test
  void aWallClockThatWentBackNeitherEndsASessionNorCountsAgainstIt() {
    Session session = gateway().begin(WANG, Audience.GUARD_ROOM);
    clock.stepWall(Duration.ofDays(-3));
    Sessions after = gateway();
    assertThat(after.active(session.id())).isPresent();
    clock.advance(ABSOLUTE);
    assertThat(after.active(session.id())).isEmpty();
  }

  @Test
  void whatEndedStaysEnded() {
    Sessions first = gateway();
    Session one = first.begin(WANG, Audience.GUARD_ROOM);
    Session two = first.begin(LI, Audience.BACK_OFFICE);
    Session three = first.begin(LI, Audience.COUNTER);
    first.end(one.id());
    first.endAll(LI);

    Sessions second = gateway();
    assertThat(second.active(one.id())).isEmpty();
    assertThat(second.active(two.id())).isEmpty();
    assertThat(second.active(three.id())).isEmpty();
  }
}
