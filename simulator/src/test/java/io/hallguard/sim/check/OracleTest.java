package io.hallguard.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.check.Happening.Consented;
import io.hallguard.sim.check.Happening.Opened;
import io.hallguard.sim.check.Happening.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The second opinion on who may leave, which random days reach seldom or never. */
class OracleTest {
  private static final String DOOR = "cash-door";
  private final List<Happening> happenings = new ArrayList<>();

  @Test
  void asManyGoOutAsCameIn() {
    consent(0, 15);
    opens(1);
    consent(2, 17);
    opens(3, 10, 12, 20);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(20));
  }

  @Test
  void nobodyIsBelievedToBeLeavingAfterTheStayLimit() {
    consent(0, 15);
    opens(1, 136);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(136));
  }

  @Test
  void whoStayedTooLongMayHaveBeenTheOneWhoLeft() {
    consent(0, 15);
    opens(1);
    consent(2, 300);
    opens(3, 10, 140, 141);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(141));
  }

  private void consent(long at, long until) {
    happenings.add(
        new Consented(
            Duration.ofMinutes(at),
            new Terms(false, "visitor", Set.of(), Set.of(DOOR), Duration.ofMinutes(until))));
  }

  private void opens(long... moments) {
    for (long at : moments) {
      Duration moment = Duration.ofMinutes(at);
      happenings.add(new Opened(moment, moment, DOOR));
    }
  }

  private List<Duration> breaches() {
    return Oracle.breaches(DOOR, "lead", happenings).stream().map(Breach::heard).toList();
  }
}
