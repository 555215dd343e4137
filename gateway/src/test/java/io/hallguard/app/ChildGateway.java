package io.hallguard.app;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** The real gateway in a process of its own, so that it can be killed. */
final class ChildGateway {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private final Path hallYaml;
  private final Path log;
  private final int webPort;
  private @Nullable Process started;

  private ChildGateway(Path hallYaml, int webPort) {
    this.hallYaml = hallYaml;
    this.log = hallYaml.resolveSibling("gateway.log");
    this.webPort = webPort;
  }

  static ChildGateway of(Path hallYaml, int webPort) {
    return new ChildGateway(hallYaml, webPort);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and returns at once. */
  void start() throws IOException {
    started =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.hallguard.app.Main",
                    "run",
                    hallYaml.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** Waits until it says that it is ready: journal writable, broker link up. */
  void awaitReady() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest ready =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + "/readyz"))
              .timeout(Duration.ofSeconds(2))
              .build();
      await()
          .atMost(READY_WITHIN)
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> running() && answers(http, ready));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("Expected the gateway to be ready; its log: " + log(), e);
    }
  }

  private boolean running() {
    if (!process().isAlive()) {
      throw new AssertionError("Expected the gateway to run; its log: " + log());
    }
    return true;
  }

  private static boolean answers(HttpClient http, HttpRequest ready)
      throws IOException, InterruptedException {
    return http.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  /** A figure of its own metrics; -1 when it does not say. */
  double metric(String name) {
    return metrics().stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(ChildGateway::value)
        .findFirst()
        .orElse(-1);
  }

  /** The sum of the figures whose lines begin so. */
  double metricSum(String beginning) {
    return metrics().stream()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(ChildGateway::value)
        .sum();
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }

  private List<String> metrics() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest metrics =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + "/metrics")).build();
      return http.send(metrics, HttpResponse.BodyHandlers.ofString()).body().lines().toList();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private Process process() {
    return requireNonNull(started, "it was never started");
  }

  /** Its resident memory in bytes, as Linux counts it. */
  long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .sum();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process().destroyForcibly();
    process().waitFor();
  }

  /** SIGTERM, and its exit code. */
  int stop() throws InterruptedException {
    process().destroy();
    if (!process().waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("Expected the gateway to stop within 30 s; its log: " + log());
    }
    return process().exitValue();
  }

  int awaitExit() throws InterruptedException {
    if (!process().waitFor(60, TimeUnit.SECONDS)) {
      process().destroyForcibly();
      throw new AssertionError("Expected the gateway to end by itself; its log: " + log());
    }
    return process().exitValue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
