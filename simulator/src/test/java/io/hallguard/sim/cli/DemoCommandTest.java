package io.hallguard.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.SimulatorMain;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.GatewayProcess;
import io.hallguard.sim.live.LiveFailed;
import io.hallguard.sim.live.Ports;
import io.hallguard.sim.live.WallPatience;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import io.hallguard.sim.world.VirtualPlayer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private final List<Ports> asked = new ArrayList<>();

  @Test
  void theLastSceneLeavesItsAlertToTheVisitor() {
    Scenario scene = Shipped.lastScene();
    assertThat(scene.playableLive()).isTrue();
    assertThat(VirtualPlayer.play(scene, Narrator.SILENT).findings())
        .isNotEmpty()
        .allMatch(Finding::ok);
  }

  @Test
  void thePortsAreHandedOnAndAFailureIsSaid() {
    assertThat(run("--http-port", "9000")).isEqualTo(2);
    assertThat(asked).containsExactly(new Ports(OptionalInt.of(9_000), OptionalInt.empty()));
    assertThat(printed.toString()).contains("不行 / no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "http"})
  void aPortThatCannotBeIsRefusedBeforeTheStart(String port) {
    assertThat(run("--mqtt-port", port)).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(printed.toString()).contains("--mqtt-port");
  }

  private int run(String... options) {
    GatewayProcess none =
        (_, ports) -> {
          asked.add(ports);
          throw new LiveFailed(new Text("不行", "no"), null);
        };
    List<String> arguments = new ArrayList<>(List.of("demo", "--folder", folder.toString()));
    arguments.addAll(List.of(options));
    PrintWriter out = new PrintWriter(printed, true);
    return SimulatorMain.commands(new WallPatience(() -> Instant.EPOCH), none, out)
        .setErr(out)
        .execute(arguments.toArray(String[]::new));
  }
}
