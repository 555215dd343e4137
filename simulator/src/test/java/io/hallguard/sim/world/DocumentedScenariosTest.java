package io.hallguard.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.problem.Problems;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/scenarios.md shows as an example is one: it reads, it plays, it passes. */
class DocumentedScenariosTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExamplesPass() throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("..", "docs", "scenarios.md")))
            .results()
            .map(MatchResult::group)
            .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
            .toList();

    assertThat(examples).hasSize(2);
    for (String example : examples) {
      Problems problems = new Problems("scenarios.md");
      Optional<Scenario> scenario = new ScenarioReader(Halls::find).read(example, problems);
      assertThat(problems.refusals()).isEmpty();
      assertThat(VirtualPlayer.play(scenario.orElseThrow(), Narrator.SILENT).findings())
          .allSatisfy(finding -> assertThat(finding.ok()).as(finding.said().en()).isTrue());
    }
  }
}
