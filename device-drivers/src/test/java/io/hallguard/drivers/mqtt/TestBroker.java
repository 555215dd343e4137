package io.hallguard.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real Mosquitto with the configuration that we ship, on a port and in a folder of its own. */
final class TestBroker {
  private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

  private final Path folder;
  private final int port;
  private final String conf;
  private @Nullable Process process;

  private TestBroker(Path folder, int port, String conf) {
    this.folder = folder;
    this.port = port;
    this.conf = conf;
  }

  /** Not started yet. Fails when Mosquitto is missing: a skipped test would prove nothing. */
  static TestBroker in(Path folder) throws IOException {
    assertThat(PROGRAM).as("Mosquitto must be installed to run this test").isExecutable();
    int port = freePort();
    String conf =
        shipped()
            .replace("listener 1883 127.0.0.1", "listener " + port + " 127.0.0.1")
            .replace("/var/lib/mosquitto/", folder + "/");
    return new TestBroker(
        folder, port, "user " + System.getProperty("user.name", "root") + "\n" + conf);
  }

  /** The same with more lines at the end of the configuration. */
  TestBroker with(String lines) {
    return new TestBroker(folder, port, conf + lines);
  }

  static String shipped() throws IOException {
    return Files.readString(docs().resolve("mosquitto.conf"));
  }

  static Path docs() {
    return Path.of(System.getProperty("basedir", "."), "..", "docs", "mosquitto");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  TestBroker start() throws IOException {
    Path file = folder.resolve("mosquitto.conf");
    Files.writeString(file, conf);
    process =
        new ProcessBuilder(PROGRAM.toString(), "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    await("Mosquitto listens, see " + folder.resolve("log")).until(this::listens);
    return this;
  }

  /** Ends it in good order, so that it saves. */
  void stop() throws InterruptedException {
    end(false);
  }

  void kill() throws InterruptedException {
    end(true);
  }

  /** Forgets all sessions. */
  void loseState() throws IOException {
    Files.deleteIfExists(folder.resolve("mosquitto.db"));
  }

  URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  private void end(boolean forcibly) throws InterruptedException {
    Process running = process;
    if (running == null) {
      return;
    }
    if (forcibly) {
      running.destroyForcibly();
    } else {
      running.destroy();
    }
    assertThat(running.waitFor(10, TimeUnit.SECONDS)).as("Mosquitto ends").isTrue();
    process = null;
  }

  private boolean listens() {
    Process running = process;
    assertThat(running != null && running.isAlive()).as("Mosquitto runs").isTrue();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
