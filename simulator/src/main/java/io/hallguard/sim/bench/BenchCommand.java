package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.Lab.Size;
import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.bench.peer.Peer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measures this machine with this gateway; see {@code docs/benchmarks.md}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "测量性能并打印表格 / measures speed and prints a table")
public final class BenchCommand implements Callable<Integer> {
  private static final int CANNOT = 2;
  private static final int WIRE_PRESSES = 21;
  private static final long SEED = 20_261_124;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--quick", description = "一分钟内跑完,数值不作准 / under a minute; no figures to quote")
  private boolean quick;

  @Option(names = "--minutes", description = "持续负载的分钟数 / how long the rate is held")
  private int minutes;

  @Option(names = "--rate", description = "持续负载的速率(每秒) / the rate that is held, per second")
  private int rate;

  @Option(
      names = "--only",
      split = ",",
      description =
          "只测这些 / only these: limits, bytes, replay, start, wire, board, sustained, register")
  private Set<String> only = Set.of();

  @Option(names = "--peer", description = "另测 Mosquitto + Node-RED / Node-RED as well, by npm")
  private boolean peer;

  @Option(
      names = "--json",
      defaultValue = "bench.json",
      description = "结果文件 / where the figures are written (${DEFAULT-VALUE})")
  private Path json = Path.of("bench.json");

  @Option(
      names = "--folder",
      description = "在哪个磁盘上测 / a folder on the disk to measure; it is kept. Else a temporary one")
  private @Nullable Path folder;

  @Option(names = "--seed", description = "随机种子 / the seed (${DEFAULT-VALUE})")
  private long seed = SEED;

  private final Tempo tempo;
  private final InstantSource clock;

  /** On the given clocks. */
  public BenchCommand(Tempo tempo, InstantSource clock) {
    this.tempo = requireNonNull(tempo, "tempo is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = requireNonNull(spec, "spec is null").commandLine().getOut();
    Instant begun = clock.instant();
    Path chosen = folder;
    Path place =
        chosen == null
            ? Files.createTempDirectory("hallguard-bench")
            : Files.createDirectories(chosen);
    Lab lab = new Lab(tempo, clock, place.toAbsolutePath(), seed, size(), out);
    try {
      var machine = Machine.described();
      Report report = new Report(begun, seed, quick, machine, measure(lab));
      report.print(out);
      report.write(json);
      out.println("  " + json.toAbsolutePath());
      out.flush();
      return 0;
    } catch (BenchFailed e) {
      out.println(e.getMessage());
      out.flush();
      return CANNOT;
    } finally {
      if (chosen == null) {
        Folders.delete(place);
      }
    }
  }

  private Size size() {
    Size usual = quick ? Size.QUICK : Size.FULL;
    return usual.holding(
        rate > 0 ? rate : usual.sustainedPerSecond(),
        minutes > 0 ? Duration.ofMinutes(minutes) : usual.sustained());
  }

  private boolean wanted(String name) {
    return only.isEmpty() || only.contains(name);
  }

  private List<Figure> measure(Lab lab) {
    List<Figure> figures = new ArrayList<>();
    if (wanted("register")) {
      figures.addAll(new Searching(lab).measure());
      if (only.equals(Set.of("register"))) {
        return figures;
      }
    }
    Limits limits = Limits.measure(lab);
    figures.addAll(limits.figures());
    if (wanted("bytes") || wanted("replay")) {
      DiskBytes bytes = new DiskBytes(lab);
      figures.addAll(bytes.measure());
      figures.addAll(new Replay(lab, bytes.grouped()).measure());
    }
    if (wanted("start")) {
      figures.addAll(new FirstAlert(lab).measure());
    }
    if (wanted("wire")) {
      figures.addAll(new OnAWire(lab, quick ? 3 : WIRE_PRESSES).measure());
    }
    if (wanted("board")) {
      figures.addAll(new Freshness(lab, limits).measure());
    }
    if (wanted("sustained")) {
      figures.addAll(new Sustained(lab, limits).measure());
    }
    if (peer) {
      figures.addAll(new Peer(lab).measure());
    }
    return figures;
  }
}
