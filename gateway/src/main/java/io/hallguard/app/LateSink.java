package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Lets a driver connect while the gateway is still starting: what it hears waits, unsettled, until
 * the gateway can take it. A driver that is stopped before then takes its delivery back: it was
 * never settled, so its sender has it still.
 */
final class LateSink implements SignalSink {
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile @Nullable SignalSink sink;

  /** From now on deliveries go there. */
  void open(SignalSink to) {
    sink = requireNonNull(to, "to is null");
    opened.countDown();
  }

  @Override
  public void accept(Delivery delivery) {
    try {
      opened.await();
      requireNonNull(sink, "sink is null").accept(delivery);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
