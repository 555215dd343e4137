package io.hallguard.sim.bench;

import io.hallguard.drivers.gpio.PinFailure;
import io.hallguard.drivers.gpio.Pins;
import io.hallguard.drivers.gpio.Source.Pull;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A board that is not there: levels that a run sets, and outputs that it watches. */
final class BenchPins implements Pins {
  private final Map<Integer, Boolean> levels = new ConcurrentHashMap<>();
  private final Map<Integer, EdgeListener> listeners = new ConcurrentHashMap<>();
  private final BiConsumer<Integer, Boolean> driven;

  /**
   * @param driven called with pin and level, in the thread that drives
   */
  BenchPins(BiConsumer<Integer, Boolean> driven) {
    this.driven = driven;
  }

  /** An input's level; its edge is heard. */
  void level(int bcm, boolean high) {
    levels.put(bcm, high);
    EdgeListener listener = listeners.get(bcm);
    if (listener != null) {
      listener.edge(high);
    }
  }

  boolean isHigh(int bcm) {
    return levels.getOrDefault(bcm, false);
  }

  @Override
  public Input input(int bcm, Pull pull, EdgeListener edges) {
    levels.putIfAbsent(bcm, pull != Pull.DOWN);
    listeners.put(bcm, edges);
    return new Input() {
      @Override
      public boolean high() {
        return isHigh(bcm);
      }

      @Override
      public void close() {
        listeners.remove(bcm, edges);
      }
    };
  }

  @Override
  public Output output(int bcm, boolean safeHigh) {
    levels.put(bcm, safeHigh);
    return new Output() {
      @Override
      public void drive(boolean high) {
        levels.put(bcm, high);
        driven.accept(bcm, high);
      }

      @Override
      public boolean high() {
        return isHigh(bcm);
      }

      @Override
      public void close() {
        levels.put(bcm, safeHigh);
      }
    };
  }

  @Override
  public I2c i2c(int bus, int address) throws PinFailure {
    throw new PinFailure("Expected no converter in this run, but one was asked for.", null);
  }

  @Override
  public Spi spi(int bus, int chipSelect) throws PinFailure {
    throw new PinFailure("Expected no converter in this run, but one was asked for.", null);
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
