package io.hallguard.sim.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.load.Tempo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Node-RED in a process of its own, with the Node that it needs, both from npm. */
public final class NodeRed implements AutoCloseable {
  private static final List<String> INSTALL =
      List.of(
          "npm",
          "install",
          "--no-audit",
          "--no-fund",
          "--loglevel=error",
          "node-red@5.0.7",
          "node@22");
  private static final long INSTALLED_WITHIN_MINUTES = 10;
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);

  private final Child child;

  private NodeRed(Child child) {
    this.child = child;
  }

  /** Installs it into the folder, once. Debian's Node is too old for it. */
  public static void install(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.exists(folder.resolve("node_modules/node-red/red.js"))) {
        return;
      }
      Process npm =
          new ProcessBuilder(INSTALL)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      if (!npm.waitFor(INSTALLED_WITHIN_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
        throw new BenchFailed(
            "Expected npm to install Node-RED, but it failed:\n"
                + Files.readString(folder.resolve("npm.log")),
            null);
      }
    } catch (IOException e) {
      throw new BenchFailed("Expected npm, but it is missing: apt install npm (" + e + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected npm to end, but was interrupted", e);
    }
  }

  /** Starts it with the rules of the comparison. */
  public static NodeRed start(Path folder, int mqttPort, Tempo tempo) {
    int port = Ports.free();
    Path home = folder.toAbsolutePath();
    try {
      String flows =
          shipped("flows.json")
              .replace("%PORT%", Integer.toString(mqttPort))
              .replace("%LOG%", home.resolve("events.log").toString())
              .replace("%RULES%", quoted(shipped("rules.js")));
      Files.writeString(home.resolve("flows.json"), flows, UTF_8);
    } catch (IOException e) {
      throw new BenchFailed("Expected to write Node-RED's flow, but " + e, e);
    }
    Child child =
        Child.start(
            "node-red",
            List.of(
                home.resolve("node_modules/node/bin/node").toString(),
                "node_modules/node-red/red.js",
                "--userDir",
                home.toString(),
                "--port",
                Integer.toString(port),
                "flows.json"),
            home);
    if (!tempo.await(STARTS_WITHIN, () -> child.requireAlive() && Ports.listens(port))) {
      throw child.failed("Expected Node-RED to listen on port " + port);
    }
    return new NodeRed(child);
  }

  private static String quoted(String script) {
    return script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String shipped(String name) throws IOException {
    String path = "/io/hallguard/sim/bench/peer/" + name;
    try (InputStream in = NodeRed.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new BenchFailed("Expected " + path + " among our own files", null);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** What Linux counts of it. */
  public ProcFile counted() {
    return ProcFile.of(child.handle().pid());
  }

  @Override
  public void close() {
    child.stop(child.handle());
  }
}
