package io.hallguard.drivers.gpio;

import io.hallguard.drivers.gpio.Source.Pull;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A board that is not there: pins as levels, chips as what their data sheets say. */
final class SimBoard implements TestingBoard {
  private final Map<Integer, Boolean> levels = new ConcurrentHashMap<>();
  private final Map<Integer, EdgeListener> listeners = new ConcurrentHashMap<>();
  private final Map<Integer, I2c> i2c = new ConcurrentHashMap<>();
  private final Map<Integer, Spi> spi = new ConcurrentHashMap<>();
  private final Map<Integer, List<Boolean>> driven = new ConcurrentHashMap<>();
  private volatile boolean broken;
  private volatile boolean stuck;

  void put(int address, I2c chip) {
    i2c.put(address, chip);
  }

  void put(int chipSelect, Spi chip) {
    spi.put(chipSelect, chip);
  }

  /** Outputs keep their level, whatever they are driven to. */
  void stuck(boolean stuck) {
    this.stuck = stuck;
  }

  /** Every level that a pin was driven to, the first one by being opened. */
  List<Boolean> driven(int bcm) {
    return driven.computeIfAbsent(bcm, _ -> new CopyOnWriteArrayList<>());
  }

  boolean isHigh(int bcm) {
    return levels.getOrDefault(bcm, false);
  }

  boolean isOpen(int bcm) {
    return listeners.containsKey(bcm);
  }

  @Override
  public void level(int bcm, boolean high) {
    levelUnheard(bcm, high);
    EdgeListener listener = listeners.get(bcm);
    if (listener != null) {
      listener.edge(high);
    }
  }

  @Override
  public void levelUnheard(int bcm, boolean high) {
    levels.put(bcm, high);
  }

  @Override
  public void broken(boolean broken) {
    this.broken = broken;
  }

  @Override
  public Input input(int bcm, Pull pull, EdgeListener edges) throws PinFailure {
    check();
    levels.putIfAbsent(bcm, pull != Pull.DOWN);
    listeners.put(bcm, edges);
    return new Input() {
      @Override
      public boolean high() throws PinFailure {
        check();
        return isHigh(bcm);
      }

      @Override
      public void close() {
        listeners.remove(bcm, edges);
      }
    };
  }

  @Override
  public Output output(int bcm, boolean safeHigh) throws PinFailure {
    check();
    levels.put(bcm, safeHigh);
    driven(bcm).add(safeHigh);
    return new Output() {
      @Override
      public void drive(boolean high) throws PinFailure {
        check();
        driven(bcm).add(high);
        if (!stuck) {
          levels.put(bcm, high);
        }
      }

      @Override
      public boolean high() throws PinFailure {
        check();
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
    check();
    I2c chip = i2c.get(address);
    if (chip == null) {
      throw new PinFailure("Expected a chip at that address, but nothing answers.", null);
    }
    return new I2c() {
      @Override
      public void write(int register, int value) throws PinFailure {
        check();
        chip.write(register, value);
      }

      @Override
      public int read(int register) throws PinFailure {
        check();
        return chip.read(register);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Spi spi(int bus, int chipSelect) throws PinFailure {
    check();
    Spi chip = spi.get(chipSelect);
    return new Spi() {
      @Override
      public byte[] exchange(byte[] out) throws PinFailure {
        check();
        return chip == null ? new byte[] {-1, -1, -1} : chip.exchange(out);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    listeners.clear();
  }

  private void check() throws PinFailure {
    if (broken) {
      throw new PinFailure("Expected the board to work, but it is broken on purpose.", null);
    }
  }
}
