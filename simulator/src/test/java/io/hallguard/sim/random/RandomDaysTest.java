package io.hallguard.sim.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.Recorded;
import io.hallguard.sim.check.Breach;
import io.hallguard.sim.check.Happening;
import io.hallguard.sim.check.Oracle;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.play.Director;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.world.VirtualStage;
import io.hallguard.sim.world.Witnessed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random days against a second opinion. A seed that fails is played again by its number alone; it
 * then becomes a scenario of its own.
 */
class RandomDaysTest {
  private static final HallConfig HALL = Halls.find(Halls.STRICT).orElseThrow();
  private static final long SEEDS = Long.getLong("hallguard.seeds", 60);
  private static final Set<String> KINDS =
      Set.of("entry-without-grant", "box-without-grant", "hold-up", "lost-credential");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsRaisedIsWhatTheStandardSays(long seed) {
    Scenario day = RandomDay.of(seed, HALL);
    List<Witnessed> facts = play(day);

    assertThat(calls(facts))
        .as("seed " + seed)
        .isEqualTo(Oracle.breaches(RandomDay.DOOR.value(), Cast.LEAD.id(), Hearing.of(day)));
    everyPressCalls(facts);
  }

  @Test
  void theDaysAreNotAllAlike() {
    Set<String> seen = new TreeSet<>();
    Set<Class<?>> happened = new HashSet<>();
    long breaches = 0;
    for (long seed : seeds().limit(20).toArray()) {
      List<Happening> happenings = Hearing.of(RandomDay.of(seed, HALL));
      List<Breach> found = Oracle.breaches(RandomDay.DOOR.value(), Cast.LEAD.id(), happenings);
      found.forEach(breach -> seen.add(breach.kind()));
      happenings.forEach(happening -> happened.add(happening.getClass()));
      breaches += found.size();
      assertThat(happenings).hasSizeGreaterThan(found.size());
    }
    assertThat(seen).isEqualTo(new TreeSet<>(KINDS));
    assertThat(breaches).isGreaterThan(100);
    assertThat(happened)
        .contains(
            Happening.Asked.class,
            Happening.Answered.class,
            Happening.LeadWent.class,
            Happening.ExitPressed.class,
            Happening.BadgeLost.class);
  }

  @Test
  void aDayWithoutItsConsentsHasMoreBreaches() {
    List<Happening> happenings = Hearing.of(RandomDay.of(3, HALL));
    List<Happening> without =
        happenings.stream()
            .filter(h -> !(h instanceof Happening.Consented || h instanceof Happening.Answered))
            .toList();

    assertThat(Oracle.breaches(RandomDay.DOOR.value(), Cast.LEAD.id(), without).size())
        .isGreaterThan(Oracle.breaches(RandomDay.DOOR.value(), Cast.LEAD.id(), happenings).size());
  }

  private static List<Witnessed> play(Scenario day) {
    VirtualStage stage = new VirtualStage(day, Narrator.SILENT);
    new Director(day, stage, Narrator.SILENT).play();
    return stage.hall().facts();
  }

  /** What somebody was told, once for each time: an alert, or one that joined it. */
  private static List<Breach> calls(List<Witnessed> facts) {
    Map<AlertId, AlertFact.AlertRaised> raised = new HashMap<>();
    List<Breach> calls = new ArrayList<>();
    for (Witnessed witnessed : facts) {
      Fact fact = witnessed.recorded().fact();
      if (fact instanceof AlertFact.AlertRaised alert) {
        raised.put(alert.alert(), alert);
      }
      if (fact instanceof AlertFact.AlertRaised || fact instanceof AlertFact.AlertJoined) {
        AlertFact.AlertRaised alert = raised.get(((AlertFact) fact).alert());
        calls.add(new Breach(witnessed.at(), kebab(alert.kind()), alert.place().value()));
      }
    }
    return calls.stream().filter(call -> KINDS.contains(call.kind())).sorted().toList();
  }

  private static void everyPressCalls(List<Witnessed> facts) {
    Set<Long> evidence =
        facts.stream()
            .map(witnessed -> witnessed.recorded().fact())
            .flatMap(fact ->
                switch (fact) {
                  case AlertFact.AlertRaised alert -> alert.evidence().stream();
                  case AlertFact.AlertJoined joined -> joined.evidence().stream();
                  default -> List.<Long>of().stream();
                })
            .collect(Collectors.toSet());
    assertThat(
            facts.stream()
                .map(Witnessed::recorded)
                .filter(recorded -> recorded.fact() instanceof PlaceFact.HoldUpPressed)
                .map(Recorded::seq))
        .allMatch(evidence::contains);
  }

  private static String kebab(AlertKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
