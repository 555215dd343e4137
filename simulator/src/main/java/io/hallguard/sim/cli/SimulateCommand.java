package io.hallguard.sim.cli;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.key.Durations;
import io.hallguard.sim.check.Finding;
import io.hallguard.sim.live.LinkCourier;
import io.hallguard.sim.live.LiveFailed;
import io.hallguard.sim.live.LivePlayer;
import io.hallguard.sim.live.LivePlayer.Manner;
import io.hallguard.sim.live.Patience;
import io.hallguard.sim.scenario.Scenario;
import io.hallguard.sim.world.BrokenPromise;
import io.hallguard.sim.world.VirtualPlayer;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: plays scenarios and says whether all went as expected. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "播放场景并核对结果 / play scenarios and check what was raised")
public final class SimulateCommand implements Callable<Integer> {
  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int CANNOT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description = "编号、名称、文件或 all / a number, a name, a file, or all")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--live", description = "对运行中的网关播放 / against a running gateway")
  private boolean live;

  @Option(names = "--virtual", description = "在虚拟时间中播放(默认) / in virtual time, the default")
  private boolean virtual;

  @Option(
      names = "--gateway",
      defaultValue = "http://127.0.0.1:8080",
      description = "网关地址 / where the pages are (${DEFAULT-VALUE})")
  private URI gateway = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--broker",
      defaultValue = "tcp://127.0.0.1:1883",
      description = "消息服务地址 / where devices speak (${DEFAULT-VALUE})")
  private URI broker = URI.create("tcp://127.0.0.1:1883");

  @Option(
      names = "--speed",
      defaultValue = "1",
      description = "安静时段加快的倍数 / how much faster quiet gaps pass (${DEFAULT-VALUE})")
  private double speed = 1;

  @Option(names = "--skip-quiet", description = "安静时段最长多久,如 5s / quiet gaps last at most this")
  private @Nullable String skipQuiet;

  @Option(
      names = "--tolerance",
      defaultValue = "3s",
      description = "时间允许的偏差 / how far off a moment may be, live (${DEFAULT-VALUE})")
  private String tolerance = "3s";

  @Option(
      names = {"-q", "--quiet"},
      description = "只打印结果 / print the verdict only")
  private boolean quiet;

  private final Patience patience;

  /** On the given clock. */
  public SimulateCommand(Patience patience) {
    this.patience = requireNonNull(patience, "patience is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = requireNonNull(spec, "spec is null").commandLine().getOut();
    if (live && virtual) {
      out.println("--live 与 --virtual 只能选一个 / choose one of --live and --virtual");
      return CANNOT;
    }
    Optional<Map<String, Scenario>> stories = Stories.named(scenarios, out);
    if (stories.isEmpty()) {
      return CANNOT;
    }
    try {
      Map<String, Verdict> verdicts = live ? live(stories.get(), out) : virtual(stories.get(), out);
      VerdictTable.print(out, verdicts);
      return verdicts.values().stream().allMatch(Verdict::passed) ? PASSED : FAILED;
    } catch (LiveFailed e) {
      out.println(Console.both(e.text()));
      return CANNOT;
    }
  }

  private Map<String, Verdict> virtual(Map<String, Scenario> stories, PrintWriter out) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    stories.forEach((name, scenario) ->
        verdicts.put(name, told(out, name, scenario, console -> inVirtualTime(scenario, console))));
    return verdicts;
  }

  private static List<Finding> inVirtualTime(Scenario scenario, Console console) {
    try {
      return VirtualPlayer.play(scenario, console).findings();
    } catch (BrokenPromise e) {
      return List.of(Finding.bad("核心违背约定:" + e.getMessage(), String.valueOf(e.getMessage())));
    }
  }

  private Map<String, Verdict> live(Map<String, Scenario> stories, PrintWriter out)
      throws InterruptedException {
    Manner manner =
        new Manner(
            Optional.ofNullable(skipQuiet).map(Durations::of), speed, Durations.of(tolerance));
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    String client = "hallguard-simulator-" + patience.now().toEpochMilli();
    try (LivePlayer player =
        new LivePlayer(gateway, LinkCourier.connect(broker, client, patience), patience, manner)) {
      stories.forEach((name, scenario) ->
          verdicts.put(
              name,
              scenario.playableLive()
                  ? told(out, name, scenario, console -> player.play(scenario, console))
                  : Verdict.skipped(scenario.name(), LivePlayer.notHere())));
    }
    return verdicts;
  }

  private Verdict told(PrintWriter out, String name, Scenario scenario, Play play) {
    Console console = new Console(out, scenario, !quiet);
    console.begin(name, scenario);
    List<Finding> findings = play.with(console);
    console.verdict(findings);
    return Verdict.of(scenario.name(), findings);
  }

  /** Plays one story and lets the console tell it. */
  private interface Play {
    List<Finding> with(Console console);
  }
}
