package io.hallguard.sim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Expectations;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.GatewayProcess;
import io.hallguard.sim.live.GatewayProcess.RunningGateway;
import io.hallguard.sim.live.LinkCourier;
import io.hallguard.sim.live.LiveFailed;
import io.hallguard.sim.live.LivePlayer;
import io.hallguard.sim.live.LivePlayer.Manner;
import io.hallguard.sim.live.Patience;
import io.hallguard.sim.play.Narrator;
import io.hallguard.sim.scenario.Halls;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.scenario.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: a working hall in this process. It plays an ordinary day and then a technician
 * without a grant; afterwards its devices stay alive until the demo is stopped.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "在本机启动一个演示营业厅 / start a demo hall on this machine")
public final class DemoCommand implements Callable<Integer> {
  private static final Duration SKIP_QUIET = Duration.ofSeconds(5);
  private static final Duration TOLERANCE = Duration.ofSeconds(3);
  private static final Duration STAYS = Duration.ofDays(7);
  private static final int CANNOT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--folder",
      defaultValue = "demo-hall",
      description = "配置和数据放在哪里 / where its files are kept (${DEFAULT-VALUE})")
  private Path folder = Path.of("demo-hall");

  @Option(names = "--no-simulator", description = "只启动营业厅,不播放 / start the hall and play nothing")
  private boolean noSimulator;

  private final Patience patience;
  private final GatewayProcess process;

  /** On the given clock, with the given gateway. */
  public DemoCommand(Patience patience, GatewayProcess process) {
    this.patience = requireNonNull(patience, "patience is null");
    this.process = requireNonNull(process, "process is null");
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter out = requireNonNull(spec, "spec is null").commandLine().getOut();
    try (RunningGateway gateway = process.start(hallYaml())) {
      run(gateway, out);
      return 0;
    } catch (LiveFailed e) {
      out.println(Console.both(e.text()));
      return CANNOT;
    }
  }

  /** A file that is there stays as it is: somebody may have changed it. */
  private Path hallYaml() throws IOException {
    Path file = folder.resolve("hall.yaml");
    if (Files.notExists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, Halls.demoText(), UTF_8);
    }
    return file;
  }

  private void run(RunningGateway gateway, PrintWriter out) throws InterruptedException {
    Manner manner = new Manner(Optional.of(SKIP_QUIET), 1, TOLERANCE);
    String client = "hallguard-demo-" + patience.now().toEpochMilli();
    try (LivePlayer player =
        new LivePlayer(
            gateway.url(),
            LinkCourier.connect(gateway.broker(), client, patience),
            patience,
            manner)) {
      welcome(gateway, player, out);
      if (noSimulator) {
        patience.waitUntil(patience.now().plus(STAYS));
        return;
      }
      play("01", player, out);
      play("03", player, out);
      out.println("演示结束,设备保持在线;按 Ctrl-C 停止 / played; devices stay online, Ctrl-C stops");
    }
    stayAlive(gateway);
  }

  private static void welcome(RunningGateway gateway, LivePlayer player, PrintWriter out) {
    out.println("演示营业厅已启动,请打开 / the demo hall is up, open: " + gateway.url());
    player
        .logins()
        .forEach(login ->
            out.println(
                "  %s  账号 %s  密码 %s / login %s, password %s"
                    .formatted(
                        login.name(),
                        login.login(),
                        login.password(),
                        login.login(),
                        login.password())));
    out.println();
  }

  private static void play(String number, LivePlayer player, PrintWriter out) {
    String name = Shipped.named(number).orElseThrow();
    Scenario scenario = Shipped.scenario(name);
    Console console = new Console(out, scenario, true);
    console.begin(name, scenario);
    List<Finding> findings = player.play(scenario, console);
    console.verdict(findings);
    out.println();
  }

  /** Nothing happens, and the devices go on saying so. */
  private void stayAlive(RunningGateway gateway) throws InterruptedException {
    Scenario ordinary = Shipped.scenario(Shipped.names().getFirst());
    Scenario quiet =
        new Scenario(
            new Text("安静", "Quiet"),
            ordinary.hall(),
            ordinary.start(),
            List.of(),
            Expectations.NOTHING,
            STAYS);
    Manner real = new Manner(Optional.empty(), 1, TOLERANCE);
    String client = "hallguard-demo-quiet-" + patience.now().toEpochMilli();
    try (LivePlayer player =
        new LivePlayer(
            gateway.url(),
            LinkCourier.connect(gateway.broker(), client, patience),
            patience,
            real)) {
      player.play(quiet, Narrator.SILENT);
    }
  }
}
