package io.hallguard.broker;

import java.nio.file.Path;

/** A built-in broker in a process of its own, so that a test can kill it. */
final class BrokerMain {
  private BrokerMain() {}

  /** Folder and port. Says {@code READY} and serves until it is killed. */
  public static void main(String[] args) throws Exception {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(
            BrokerSettings.loopback(Path.of(args[0]), Integer.parseInt(args[1])))) {
      System.out.println("READY " + broker.port());
      while (System.in.read() >= 0) {
        // Whatever is typed means nothing; the end of the input means the end.
      }
    }
  }
}
