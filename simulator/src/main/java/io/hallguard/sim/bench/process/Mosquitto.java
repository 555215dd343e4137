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
import java.util.stream.Stream;

/** Debian's Mosquitto with the settings that we ship; only its port and folder are others. */
public final class Mosquitto implements AutoCloseable {
  private static final String SHIPPED = "/io/hallguard/sim/bench/mosquitto.conf";
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

  private final Child child;
  private final int port;

  private Mosquitto(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /** Starts it and returns when it listens. */
  public static Mosquitto start(Path folder, Tempo tempo) {
    int port = Ports.free();
    try {
      Path own = Files.createDirectories(folder);
      Path conf = own.resolve("mosquitto.conf");
      Files.writeString(conf, settings(own, port), UTF_8);
      Child child =
          Child.start("mosquitto", List.of(program().toString(), "-c", conf.toString()), own);
      Mosquitto broker = new Mosquitto(child, port);
      if (!tempo.await(STARTS_WITHIN, () -> child.requireAlive() && Ports.listens(port))) {
        throw child.failed("Expected Mosquitto to listen on port " + port);
      }
      return broker;
    } catch (IOException e) {
      throw new BenchFailed("Expected to write Mosquitto's settings, but " + e, e);
    }
  }

  /** Where its program is. */
  public static Path program() {
    return Stream.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new BenchFailed("Expected Mosquitto, but it is missing: apt install mosquitto", null));
  }

  private static String settings(Path folder, int port) throws IOException {
    try (InputStream in = Mosquitto.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new BenchFailed("Expected " + SHIPPED + " among our own files", null);
      }
      return "user %s%n".formatted(System.getProperty("user.name", "root"))
          + new String(in.readAllBytes(), UTF_8)
              .replace("listener 1883 127.0.0.1", "listener " + port + " 127.0.0.1")
              .replace("/var/lib/mosquitto/", folder.toAbsolutePath() + "/");
    }
  }

  /** Where it listens, on this machine only. */
  public int port() {
    return port;
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
