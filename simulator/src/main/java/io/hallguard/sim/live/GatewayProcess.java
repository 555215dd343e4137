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
   * @throws LiveFailed when it does not start, with a sentence for people
   */
  RunningGateway start(Path hallYaml);

  /** A gateway that runs. */
  interface RunningGateway extends AutoCloseable {

    /** Where its pages are. */
    URI url();

    /** Where its devices speak. */
    URI broker();

    /** Stops it in good order. */
    @Override
    void close();
  }
}
