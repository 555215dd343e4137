package io.hallguard.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.JournalFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Points that belong to more than one fact: twins, and what an alert was raised as. */
class PlotterTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private static final HallId HALL = new HallId("hall-7");

  private final List<Recorded> journal = new ArrayList<>();

  /** The lines of the last facts, drawn by one that begins there. */
  private List<String> drawn(int last) throws JournalFailed {
    Plotter plotter = new Plotter(HALL, new Causes(this::newestBefore));
    List<String> lines = new ArrayList<>();
    for (Recorded fact : journal.subList(journal.size() - last, journal.size())) {
      plotter.draw(fact, lines);
    }
    return lines;
  }

  private Optional<Recorded> newestBefore(
      long seq,
      java.util.Set<io.hallguard.journal.json.FactType> types,
      java.util.function.Predicate<io.hallguard.core.event.Fact> wanted) {
    return journal.reversed().stream()
        .filter(fact -> fact.seq() < seq && wanted.test(fact.fact()))
        .findFirst();
  }

  @Test
  void openingsWithinOneMillisecondStaySeveralForADatabaseOfMilliseconds() throws JournalFailed {
    HistoryFacts facts = new HistoryFacts(START, Duration.ofNanos(400_000));
    for (int i = 0; i < 4; i++) {
      journal.add(facts.door(i % 2 == 0));
    }

    assertThat(drawn(4))
        .containsExactly(
            "position,hall=hall-7,how=observed,place=cash-door open=1i,seq=1i 1795478400000000001",
            "position,hall=hall-7,how=observed,place=cash-door,twin=1 open=0i,seq=2i 1795478400000000002",
            "position,hall=hall-7,how=observed,place=cash-door,twin=2 open=1i,seq=3i 1795478400000000003",
            "position,hall=hall-7,how=observed,place=cash-door open=0i,seq=4i 1795478400001000004");
  }

  @Test
  void theTimeToAcknowledgeIsTheSameForOneThatBeginsInBetween() throws JournalFailed {
    HistoryFacts facts = new HistoryFacts(START, Duration.ofSeconds(3));
    journal.add(facts.alert(1));
    journal.addAll(facts.busy(10));
    journal.add(facts.acknowledged(1));

    String line =
        "alert,event=acknowledged,hall=hall-7,kind=entry-without-grant,place=cash-door"
            + " seconds=33.0,seq=12i 1795478433000000012";
    assertThat(drawn(12).getLast()).isEqualTo(line);
    assertThat(drawn(1).getLast()).isEqualTo(line);
  }

  @Test
  void anAlertThatCallsAgainIsAcknowledgedFromThenOn() throws JournalFailed {
    HistoryFacts facts = new HistoryFacts(START, Duration.ofSeconds(1));
    journal.add(facts.alert(1));
    journal.add(facts.acknowledged(1));
    journal.add(facts.joined(1, true));
    journal.add(facts.joined(1, false));
    journal.add(facts.acknowledged(1));

    assertThat(drawn(5).getLast()).contains("seconds=2.0");
    assertThat(drawn(1).getLast()).contains("seconds=2.0").contains("kind=entry-without-grant");
  }

  @Test
  void anAlertOfAnotherJournalHasNoKindAndNoSeconds() throws JournalFailed {
    journal.add(new HistoryFacts(START, Duration.ofSeconds(1)).acknowledged(9));

    assertThat(drawn(1))
        .containsExactly("alert,event=acknowledged,hall=hall-7 seq=1i 1795478400000000001");
  }
}
