package io.hallguard.sim.bench.process;

import io.hallguard.sim.bench.BenchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux counts of a process, read from {@code /proc}: the process cannot embellish it. */
public final class ProcFile {
  private static final long KIB = 1024;

  private final Path folder;

  private ProcFile(Path folder) {
    this.folder = folder;
  }

  /** Of that process. */
  public static ProcFile of(long pid) {
    return new ProcFile(Path.of("/proc", Long.toString(pid)));
  }

  /** Of this process. */
  public static ProcFile own() {
    return new ProcFile(Path.of("/proc/self"));
  }

  /** The memory that it holds now, in bytes: {@code VmRSS}. */
  public long residentBytes() {
    return field("status", "VmRSS:") * KIB;
  }

  /** The most that it ever held, in bytes: {@code VmHWM}. */
  public long peakBytes() {
    return field("status", "VmHWM:") * KIB;
  }

  /**
   * What it caused to be sent to the disk, in bytes, in whole pages of 4 KiB: {@code write_bytes}.
   */
  public long diskBytes() {
    return field("io", "write_bytes:");
  }

  /** What it handed to the system in write calls, in bytes: {@code wchar}. */
  public long writtenBytes() {
    return field("io", "wchar:");
  }

  private long field(String file, String name) {
    try {
      return Files.readAllLines(folder.resolve(file)).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(
              line -> Long.parseLong(line.substring(name.length()).replace("kB", "").strip()))
          .findFirst()
          .orElseThrow(() -> new BenchFailed("Expected " + name + " in " + file, null));
    } catch (IOException e) {
      throw new BenchFailed("Expected to read " + folder.resolve(file) + ", but " + e, e);
    }
  }
}
