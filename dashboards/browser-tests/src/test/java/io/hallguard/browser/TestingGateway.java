package io.hallguard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.hallguard.app.DemoAccounts;
import io.hallguard.app.Digests;
import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Recorded;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The demo hall's gateway in this process, on ports and in a folder of its own. Stopped and started
 * again it keeps both, and its devices have to be asked for anew.
 */
final class TestingGateway implements AutoCloseable {
  private static final String MQTT_LISTEN = "127.0.0.1:1883";
  private static final String WEB_LISTEN = "127.0.0.1:8080";
  private static final int FACTS_MAX = 10_000;

  private final Path folder;
  private final String text;
  private final HallConfig config;
  private final int mqttPort;
  private @Nullable Gateway gateway;
  private @Nullable Devices devices;

  private TestingGateway() throws IOException {
    folder = Files.createTempDirectory("hallguard-browser-");
    mqttPort = freePort();
    text =
        demoHall()
            .replace(MQTT_LISTEN, "127.0.0.1:" + mqttPort)
            .replace(WEB_LISTEN, "127.0.0.1:" + freePort());
    config =
        switch (ConfigReader.read(text, "hall.yaml", folder)) {
          case ConfigResult.Loaded loaded -> loaded.config();
          case ConfigResult.Refused refused ->
              throw new IllegalStateException(
                  "Expected the demo hall to be right, but found " + refused.problems());
        };
  }

  /** Starts one in a new folder. */
  static TestingGateway start() throws IOException, StartFailed {
    TestingGateway started = new TestingGateway();
    started.startAgain();
    return started;
  }

  /** Starts on what was there before. */
  void startAgain() throws StartFailed {
    Gateway started = Gateway.start(config, Digests.ofText(text), Optional.of(DemoAccounts.LOGINS));
    gateway = started;
    await().until(() -> listening(started));
  }

  /** Before that the broker has nobody to pass the devices' words on to. */
  private static boolean listening(Gateway gateway) {
    return gateway.state().links().values().stream()
        .anyMatch(link -> link.state() == LinkState.ONLINE);
  }

  /** Stops it; streams end, devices lose their broker. */
  void stop() {
    if (devices != null) {
      devices.close();
      devices = null;
    }
    if (gateway != null) {
      gateway.close();
      gateway = null;
    }
  }

  String url() {
    return "http://" + config.web().listen();
  }

  /** The hall's devices, connected to the broker as it runs now. */
  Devices devices() {
    if (devices == null) {
      devices = Devices.connect(mqttPort);
    }
    return devices;
  }

  /**
   * All facts of the journal. Stops the gateway, which has the journal for itself while it runs.
   */
  List<Recorded> journal() throws JournalUnusable, JournalFailed {
    stop();
    try (Journal journal =
        Journal.open(
            config.dataFolder(),
            config.plan().hall(),
            InstantSource.system(),
            JournalSettings.defaults())) {
      return journal.read(0, FACTS_MAX);
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private static String demoHall() throws IOException {
    try (InputStream in = Gateway.class.getResourceAsStream("/demo/hall.yaml")) {
      if (in == null) {
        throw new IllegalStateException("Expected demo/hall.yaml on the class path, found none");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
