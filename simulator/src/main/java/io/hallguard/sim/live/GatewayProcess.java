package io.hallguard.sim.live;

import java.net.URI;
import java.nio.file.Path;

/** Starts a gateway in this process: wired to the gateway's own entry. */
@FunctionalInterface
public interface GatewayProcess {

  /**
   * Starts the hall and returns when its pages and its broker answer.
   *
   * @param hallYaml relative paths in it begin at its own folder
   * @param ports that take the place of the file's
   * @throws LiveFailed when it does not start, with a sentence for people
   */
  RunningGateway start(Path hallYaml, Ports ports);

  /** Starts it on the ports of its file. */
  default RunningGateway start(Path hallYaml) {
    return start(hallYaml, Ports.OF_THE_FILE);
  }

  /** A gateway that runs. */
  interface RunningGateway extends AutoCloseable {

    /** Where its pages are. */
    URI url();

    /** Where its devices speak. */
    URI broker();

    /** Whether the process was told to end, so that what does not answer is no failure. */
    boolean stopping();

    /** Stops it in good order. */
    @Override
    void close();
  }
}
