package io.hallguard.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallguard.sim.bench.load.Tempo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A quick run of the whole benchmark: that it works and that nothing is lost. The command itself
 * fails when an event is missing in the journal, is in it twice, or an alert never comes. How fast
 * it was is not asked here.
 */
class BenchIT {
  private static final List<String> FIGURES =
      List.of(
          "limit-broker-p99",
          "limit-stream-p99",
          "limit-append-alone",
          "bytes-alone",
          "bytes-in-groups",
          "replay",
          "start-to-first-alert",
          "report-to-board-p99",
          "alert-to-board-p99",
          "hold-up-to-board-p99",
          "memory-board",
          "register-p99",
          "events-flat-out",
          "events-sustained",
          "memory-sustained");

  @TempDir Path folder;

  @Test
  void aQuickRunMeasuresEverythingAndLosesNothing() throws Exception {
    Path json = folder.resolve("bench.json");
    StringWriter printed = new StringWriter();
    int exit =
        new CommandLine(new BenchCommand(new Tempo(System::nanoTime), InstantSource.system()))
            .setOut(new PrintWriter(printed))
            .execute("--quick", "--json", json.toString(), "--folder", folder.toString());
    assertThat(exit).as(printed.toString()).isZero();

    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.path("v").asInt()).isEqualTo(1);
    assertThat(report.path("quick").asBoolean()).isTrue();
    assertThat(report.path("machine").path("java").asText()).startsWith("25");
    Set<String> names = new HashSet<>();
    for (JsonNode figure : report.path("figures")) {
      String name = figure.path("name").asText();
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(figure.path("value").isNumber()).as(name).isTrue();
      assertThat(figure.path("value").asDouble()).as(name).isPositive().isFinite();
      assertThat(printed.toString()).contains(figure.path("what").asText());
    }
    assertThat(names).containsAll(FIGURES);
  }
}
