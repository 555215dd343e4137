package io.hallguard.sim.bench;

import io.hallguard.sim.bench.process.Mosquitto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the figures were measured on, without anything that names the machine. */
final class Machine {
  private static final String UNKNOWN = "unknown";

  private Machine() {}

  /** Each with its name, in a fixed order. */
  static Map<String, String> described() {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    machine.put("cpu", firstOf("/proc/cpuinfo", "model name"));
    machine.put("memory", firstOf("/proc/meminfo", "MemTotal"));
    machine.put("load before", load());
    machine.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("architecture", System.getProperty("os.arch", UNKNOWN));
    machine.put("java", System.getProperty("java.runtime.version", UNKNOWN));
    machine.put("mosquitto", said(List.of(Mosquitto.program().toString(), "-h")));
    machine.put("commit", said(List.of("git", "rev-parse", "--short=12", "HEAD")));
    return machine;
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static String firstOf(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** The first line that a program prints. */
  private static String said(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(10, TimeUnit.SECONDS);
      return ended && !text.isBlank() && !text.startsWith("fatal")
          ? text.lines().findFirst().orElse(UNKNOWN)
          : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
