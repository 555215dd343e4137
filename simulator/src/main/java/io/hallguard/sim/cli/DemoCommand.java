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
import io.hallguard.sim.live.Ports;
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
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: a working hall in this process. It plays an ordinary day and then a technician
 * without a grant, whose alert it leaves to the visitor; afterwards its devices stay alive until
 * the demo is stopped.
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
  private static final int PORT_MAX = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--folder",
      defaultValue = "demo-hall",
      description = "配置和数据放在哪里 / where its files are kept (${DEFAULT-VALUE})")
  private Path folder = Path.of("demo-hall");

  @Option(names = "--no-simulator", description = "只启动营业厅,不播放 / start the hall and play nothing")
  private boolean noSimulator;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "页面的端口,不写则按 hall.yaml / the pages' port instead of hall.yaml's")
  private @Nullable Integer httpPort;

  @Option(
      names = "--mqtt-port",
      paramLabel = "PORT",
      description = "设备消息的端口,不写则按 hall.yaml / the devices' port instead of hall.yaml's")
  private @Nullable Integer mqttPort;

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
    try (RunningGateway gateway =
        process.start(
            hallYaml(), new Ports(port("--http-port", httpPort), port("--mqtt-port", mqttPort)))) {
      try {
        run(gateway, out);
      } catch (LiveFailed e) {
        if (!gateway.stopping()) {
          throw e;
        }
      }
      return 0;
    } catch (LiveFailed e) {
      out.println(Console.both(e.text()));
      return CANNOT;
    }
  }

  private OptionalInt port(String option, @Nullable Integer asked) {
    if (asked == null) {
      return OptionalInt.empty();
    }
    if (asked < 1 || asked > PORT_MAX) {
      throw new ParameterException(
          requireNonNull(spec, "spec is null").commandLine(),
          "%s 应在 1 到 65535 之间 / Expected %s from 1 to 65535, but found %d"
              .formatted(option, option, asked));
    }
    return OptionalInt.of(asked);
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
      String first = Shipped.named("01").orElseThrow();
      play(first, Shipped.scenario(first), player, out);
      play("demo", Shipped.lastScene(), player, out);
      yours(gateway, out);
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

  private static void yours(RunningGateway gateway, PrintWriter out) {
    out.println("现在轮到您:收费区门的报警还没有人确认。请打开 %s,以 guard 登录,按“确认,我去处理”。".formatted(gateway.url()));
    out.println(
        "Now it is your turn: nobody has acknowledged the alert at the cash area door. Open %s, log in"
                .formatted(gateway.url())
            + " as guard and press Acknowledge and go.");
    out.println("设备保持在线;按 Ctrl-C 停止 / devices stay online, Ctrl-C stops");
  }

  private static void play(String name, Scenario scenario, LivePlayer player, PrintWriter out) {
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
