package io.hallguard.app;

import io.hallguard.drivers.gpio.PinFailure;
import io.hallguard.drivers.gpio.Pins;
import io.hallguard.drivers.gpio.Source.Pull;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A board on the table: a test closes its circuits and looks at its outputs. No converters. */
final class PinsOnTable implements Pins {
  private final Map<Integer, Boolean> levels = new ConcurrentHashMap<>();
  private final Map<Integer, EdgeListener> listeners = new ConcurrentHashMap<>();
  private volatile boolean closed;
  private volatile boolean broken;

  /** Sets an input's level; its edge is heard. */
  void level(int bcm, boolean high) {
    levels.put(bcm, high);
    EdgeListener listener = listeners.get(bcm);
    if (listener != null) {
      listener.edge(high);
    }
  }

  /** An output's level, or an input's. */
  boolean isHigh(int bcm) {
    return levels.getOrDefault(bcm, false);
  }

  boolean isClosed() {
    return closed;
  }

  /** Nothing can be opened any more. */
  void breakIt() {
    broken = true;
  }

  @Override
  public Input input(int bcm, Pull pull, EdgeListener edges) throws PinFailure {
    if (broken) {
      throw new PinFailure("Expected an input, but the board is gone.", null);
    }
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
    throw new PinFailure("Expected a chip on the table, but there is none.", null);
  }

  @Override
  public Spi spi(int bus, int chipSelect) throws PinFailure {
    throw new PinFailure("Expected a chip on the table, but there is none.", null);
  }

  @Override
  public void close() {
    closed = true;
  }
}
