package io.hallguard.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BrokerMain} as a child process. */
final class BrokerProcess {
  private final Process process;
  private final Path log;

  private BrokerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static BrokerProcess start(Path folder, int port) throws IOException {
    Path log = Files.createTempFile("broker", ".log");
    log.toFile().deleteOnExit();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerMain.class.getName(),
                    folder.toString(),
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    BrokerProcess broker = new BrokerProcess(process, log);
    await("the broker says READY").atMost(60, TimeUnit.SECONDS).until(broker::isReady);
    return broker;
  }

  /** As a loss of power would, as far as the process goes. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private boolean isReady() throws IOException {
    String said = Files.readString(log);
    assertThat(process.isAlive()).as("the broker runs; it said%n%s", said).isTrue();
    return said.contains("READY");
  }
}
