package io.hallguard.sim.bench.process;

import io.hallguard.sim.bench.BenchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own with its output in a file. */
final class Child {
  private static final long STOPS_WITHIN_SECONDS = 60;

  private final String name;
  private final Path log;
  private final Process process;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  static Child start(String name, List<String> command, Path folder) {
    Path log = folder.resolve(name + ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new Child(name, log, process);
    } catch (IOException e) {
      throw new BenchFailed("Expected to start " + command.getFirst() + ", but " + e, e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Fails with its log when it has ended. */
  boolean requireAlive() {
    if (!process.isAlive()) {
      throw failed("Expected %s to run, but it has ended".formatted(name));
    }
    return true;
  }

  BenchFailed failed(String what) {
    return new BenchFailed(what + "; its log:\n" + log(), null);
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "none: " + e;
    }
  }

  /** SIGTERM to the given process, and waits for the child. */
  void stop(ProcessHandle target) {
    target.destroy();
    try {
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw failed("Expected %s to stop within %d s".formatted(name, STOPS_WITHIN_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
