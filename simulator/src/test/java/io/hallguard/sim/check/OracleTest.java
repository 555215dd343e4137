package io.hallguard.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.check.Happening.Answered;
import io.hallguard.sim.check.Happening.Asked;
import io.hallguard.sim.check.Happening.BadgeLost;
import io.hallguard.sim.check.Happening.Badged;
import io.hallguard.sim.check.Happening.Consented;
import io.hallguard.sim.check.Happening.ExitPressed;
import io.hallguard.sim.check.Happening.LeadWent;
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

  @Test
  void nobodyConsentsToWhatTheyAskThemselves() {
    asked(0, "lead", "lead");
    answered(1, "lead", false, "lead");
    opens(2);
    answered(3, "deputy", true, "lead");
    opens(4);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(2));
  }

  @Test
  void theDeputyConsentsWhileTheLeadIsAwayAndNotOtherwise() {
    asked(0, "staff", "staff");
    answered(1, "deputy", true, "staff");
    opens(2);
    happenings.add(new LeadWent(Duration.ofMinutes(3), "lead", true));
    answered(4, "deputy", true, "staff");
    opens(5);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(2));
  }

  @Test
  void anAnswerToARefusedQuestionIsNone() {
    asked(0, "staff", "staff");
    happenings.add(new Answered(Duration.ofMinutes(1), "lead", false, "staff", false));
    answered(2, "lead", false, "staff");
    opens(3);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(3));
  }

  @Test
  void aConsentIsNotAnothersAndALostBadgeIsNobodys() {
    happenings.add(
        new Consented(
            Duration.ZERO,
            new Terms(false, "staff", Set.of("staff"), Set.of(DOOR), Duration.ofMinutes(30))));
    badged(1, "cashier");
    opens(1);
    badged(2, "staff");
    opens(2);
    happenings.add(new BadgeLost(Duration.ofMinutes(3), "staff"));
    badged(4, "staff");

    assertThat(Oracle.breaches(DOOR, "lead", happenings))
        .extracting(Breach::kind)
        .containsExactly("entry-without-grant", "lost-credential");
  }

  @Test
  void whoPressesTheExitButtonUsesNobodysConsent() {
    consent(0, 30);
    opens(1);
    consent(2, 30);
    exit(3);
    opens(3);
    opens(4);
    exit(5);
    opens(5);
    opens(6);

    assertThat(breaches()).containsExactly(Duration.ofMinutes(6));
  }

  private void asked(long at, String by, String holder) {
    happenings.add(
        new Asked(
            Duration.ofMinutes(at),
            by,
            new Terms(false, holder, Set.of(), Set.of(DOOR), Duration.ofMinutes(30))));
  }

  private void answered(long at, String by, boolean deputy, String holder) {
    happenings.add(new Answered(Duration.ofMinutes(at), by, deputy, holder, true));
  }

  private void badged(long at, String holder) {
    Duration moment = Duration.ofMinutes(at);
    happenings.add(new Badged(moment, moment, DOOR, holder, true));
  }

  private void exit(long at) {
    Duration moment = Duration.ofMinutes(at);
    happenings.add(new ExitPressed(moment, moment, DOOR));
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
