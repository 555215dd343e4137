package io.hallguard.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class EveryBenchmarkTest {
  @Test
  void everyBenchmarkRunsOnce() throws Exception {
    Options once =
        new OptionsBuilder()
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .forks(0)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    assertThat(new Runner(once).run())
        .extracting(result -> result.getParams().getBenchmark())
        .containsExactlyInAnyOrder(
            "io.hallguard.jmh.Deciding.openingWithoutGrant",
            "io.hallguard.jmh.Deciding.report",
            "io.hallguard.jmh.Decoding.nativeJson",
            "io.hallguard.jmh.Decoding.zigbee2Mqtt",
            "io.hallguard.jmh.FactLines.decode",
            "io.hallguard.jmh.FactLines.encode",
            "io.hallguard.journal.PackedLines.pack",
            "io.hallguard.journal.PackedLines.unpack");
  }

  @Test
  void anOpeningRaisesAnAlertAndAReportDoesNot() {
    WarmHall hall = new WarmHall();
    assertThat(hall.openings()).hasSize(100).allMatch(opening -> raises(hall, opening));
    assertThat(hall.reports()).hasSize(850).noneMatch(report -> raises(hall, report));
  }

  private static boolean raises(WarmHall hall, Input input) {
    List<Recorded> facts = hall.decide(input).facts();
    assertThat(facts).isNotEmpty();
    return facts.stream().anyMatch(recorded -> recorded.fact() instanceof AlertRaised);
  }
}
