package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.signal.EventRef;
import io.hallguard.drivers.signal.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was given, and settles it at once if told to. */
final class TestingSink implements SignalSink {
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final boolean settling;

  private TestingSink(boolean settling) {
    this.settling = settling;
  }

  static TestingSink settling() {
    return new TestingSink(true);
  }

  static TestingSink holding() {
    return new TestingSink(false);
  }

  @Override
  public void accept(Delivery delivery) {
    deliveries.add(delivery);
    if (settling) {
      delivery.settled().run();
    }
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  List<Signal> signals() {
    return deliveries.stream().flatMap(delivery -> delivery.signals().stream()).toList();
  }

  /** The sequence numbers of all reports that have one, in order of arrival. */
  List<Long> sequences() {
    return signals().stream()
        .filter(Signal.Report.class::isInstance)
        .flatMap(signal -> signal.reception().event().stream())
        .map(EventRef::sequence)
        .toList();
  }
}
