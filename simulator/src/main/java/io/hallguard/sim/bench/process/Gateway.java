package io.hallguard.sim.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.app.Main;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.load.Tempo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gateway in a process of its own, with the flags that this process was started with, which are
 * the launcher's.
 */
public final class Gateway implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Child child;
  private final int webPort;
  private final boolean traced;
  private boolean stopped;

  private Gateway(Child child, int webPort, boolean traced) {
    this.child = child;
    this.webPort = webPort;
    this.traced = traced;
  }

  /** Starts the hall in the folder and returns at once. */
  public static Gateway start(Path folder, int webPort, Optional<SyncCount> syncs) {
    List<String> command = new ArrayList<>();
    syncs.ifPresent(count -> command.addAll(count.command()));
    command.addAll(JavaCommand.like(Main.class, List.of()));
    return start(folder, webPort, command, syncs.isPresent());
  }

  /** The same with further flags of Java. */
  public static Gateway start(Path folder, int webPort, List<String> flags) {
    return start(folder, webPort, JavaCommand.like(Main.class, flags), false);
  }

  private static Gateway start(Path folder, int webPort, List<String> java, boolean traced) {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("run", folder.resolve("hall.yaml").toAbsolutePath().toString()));
    return new Gateway(Child.start("gateway", command, folder), webPort, traced);
  }

  /** Writes the hall's file into the folder, which is made. */
  public static void write(Path folder, String yaml) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("hall.yaml"), yaml, UTF_8);
    } catch (IOException e) {
      throw new BenchFailed("Expected to write the hall's file, but " + e, e);
    }
  }

  /** Waits until the journal takes facts and the link to the broker is up. */
  public void awaitReady(Tempo tempo) {
    if (!tempo.await(
        READY_WITHIN,
        () -> child.requireAlive() && get("/readyz").contains("\"state\":\"online\""))) {
      throw child.failed("Expected the gateway to be ready");
    }
  }

  /** A figure of its own metrics; -1 when it does not answer. */
  public long metric(String name) {
    return get("/metrics")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  private String get(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(url().resolve(path)).timeout(ANSWERS_WITHIN).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected an answer of the gateway, but was interrupted", e);
    }
  }

  /** Where its pages are. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + webPort);
  }

  /** What Linux counts of it. */
  public ProcFile counted() {
    return ProcFile.of(java().pid());
  }

  /** The Java process itself, which is a child of the tracer when it is traced. */
  private ProcessHandle java() {
    return traced ? child.handle().children().findFirst().orElse(child.handle()) : child.handle();
  }

  /** Stops it in good order. */
  @Override
  public void close() {
    if (!stopped) {
      stopped = true;
      child.stop(java());
      http.close();
    }
  }
}
