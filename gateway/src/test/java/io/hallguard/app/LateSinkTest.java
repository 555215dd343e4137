package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateSinkTest {
  private static final DeviceId DOOR = new DeviceId("door");

  private final LateSink late = new LateSink();
  private final List<Delivery> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger settled = new AtomicInteger();

  @Test
  void whatCameBeforeItsOpeningIsTakenAfterItInOrder() throws InterruptedException {
    Thread driver =
        Thread.ofPlatform()
            .start(() -> {
              late.accept(delivery(1));
              late.accept(delivery(2));
            });
    await().until(() -> driver.getState() == Thread.State.WAITING);
    assertThat(taken).isEmpty();

    late.open(taken::add);
    driver.join();
    assertThat(taken)
        .extracting(delivery -> delivery.signals().getFirst().reception().receivedAt())
        .containsExactly(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2));
    assertThat(settled).hasValue(0);
  }

  @Test
  void aDriverThatIsStoppedBeforeGoesOnWithoutSettling() throws InterruptedException {
    Thread driver = Thread.ofPlatform().start(() -> late.accept(delivery(1)));
    await().until(() -> driver.getState() == Thread.State.WAITING);
    driver.interrupt();
    driver.join();
    assertThat(taken).isEmpty();
    assertThat(settled).hasValue(0);
  }

  private Delivery delivery(long second) {
    Signal signal =
        new Signal.Report(DOOR, Reception.live(Instant.ofEpochSecond(second)), List.of());
    return new Delivery(List.of(signal), settled::incrementAndGet);
  }
}
