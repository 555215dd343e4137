package io.hallguard.sim.live;

import io.hallguard.sim.live.GatewayProcess.RunningGateway;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The gateway of a hall file with the demo's logins, in a process of its own until it is told. */
final class DemoHallMain {
  private DemoHallMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (RunningGateway _ = new InProcessGateway().start(Path.of(arguments[0]))) {
      new CountDownLatch(1).await();
    }
  }
}
