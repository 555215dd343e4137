package io.hallguard.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.bench.process.Mosquitto;
import io.hallguard.sim.scenario.Halls;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The demo hall for real: Debian's Mosquitto, and the gateway as a process beside it. */
final class DemoHall implements AutoCloseable {
  private final Mosquitto mosquitto;
  private final Process gateway;
  private final Path log;
  private final URI url;

  private DemoHall(Mosquitto mosquitto, Process gateway, Path log, URI url) {
    this.mosquitto = mosquitto;
    this.gateway = gateway;
    this.log = log;
    this.url = url;
  }

  /** Starts both and returns when the gateway hears the broker. */
  static DemoHall start(Path folder) throws IOException {
    Mosquitto mosquitto = Mosquitto.start(folder.resolve("broker"), new Tempo(System::nanoTime));
    int port = freePort();
    Path hallYaml = folder.resolve("hall.yaml");
    Files.writeString(hallYaml, yaml(mosquitto.port(), port), UTF_8);
    Path log = folder.resolve("gateway.log");
    Process gateway =
        new ProcessBuilder(command(hallYaml))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    DemoHall hall = new DemoHall(mosquitto, gateway, log, URI.create("http://127.0.0.1:" + port));
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> !gateway.isAlive() || hall.ready());
    assertThat(gateway.isAlive()).as(hall.log()).isTrue();
    return hall;
  }

  private static String yaml(int broker, int pages) {
    return Halls.demoText()
        .replace(
            "  embedded:\n    listen: 127.0.0.1:1883",
            "  broker: {address: \"tcp://127.0.0.1:" + broker + "\"}")
        .replace("127.0.0.1:8080", "127.0.0.1:" + pages);
  }

  private static List<String> command(Path hallYaml) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DemoHallMain.class.getName(),
            hallYaml.toString()));
    return command;
  }

  private boolean ready() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(url.resolve("/readyz")).timeout(Duration.ofSeconds(5)).build(),
              BodyHandlers.ofString())
          .body()
          .contains("\"state\":\"online\"");
    }
  }

  URI url() {
    return url;
  }

  URI broker() {
    return URI.create("tcp://127.0.0.1:" + mosquitto.port());
  }

  private String log() throws IOException {
    return Files.readString(log);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    gateway.destroy();
    try {
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !gateway.isAlive());
    } finally {
      gateway.destroyForcibly();
      mosquitto.close();
    }
  }
}
