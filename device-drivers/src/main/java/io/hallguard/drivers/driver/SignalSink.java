package io.hallguard.drivers.driver;

/** Where a driver puts what it heard. */
@FunctionalInterface
public interface SignalSink {

  /**
   * Takes one delivery. May block for a moment when the gateway is full: that is the back-pressure.
   * Called from the driver's own thread, in the order of arrival.
   */
  void accept(Delivery delivery);
}
