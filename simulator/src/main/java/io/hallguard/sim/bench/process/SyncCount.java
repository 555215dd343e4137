package io.hallguard.sim.bench.process;

import io.hallguard.sim.bench.BenchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Counts a process's syncs from outside, with strace. Only the two calls that sync are stopped (by
 * a filter in the kernel), so the rest runs at full speed.
 */
public final class SyncCount {
  private static final Path STRACE = Path.of("/usr/bin/strace");
  private final Path summary;

  private SyncCount(Path summary) {
    this.summary = summary;
  }

  /** Into the folder; empty when strace is not installed. */
  public static Optional<SyncCount> in(Path folder) {
    return Files.isExecutable(STRACE)
        ? Optional.of(new SyncCount(folder.resolve("syncs.txt").toAbsolutePath()))
        : Optional.empty();
  }

  List<String> command() {
    return List.of(
        STRACE.toString(),
        "-f",
        "--seccomp-bpf",
        "-c",
        "-U",
        "calls,name",
        "-e",
        "trace=fdatasync,fsync",
        "-o",
        summary.toString());
  }

  /** How often it synced, once it has ended. */
  public long count() {
    try {
      return Files.readAllLines(summary).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length == 2 && words[1].endsWith("sync"))
          .mapToLong(words -> Long.parseLong(words[0]))
          .sum();
    } catch (IOException e) {
      throw new BenchFailed("Expected strace's summary, but " + e, e);
    }
  }
}
