package io.hallguard.drivers.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.platform.MockPlatform;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProvider;
import com.pi4j.plugin.mock.provider.spi.MockSpiProvider;
import io.hallguard.drivers.gpio.Source.Pull;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The real {@link Pi4jPins} on Pi4J's mock pins. Reading fails while it is broken. */
final class MockBoard implements TestingBoard {
  private final Context pi =
      Pi4J.newContextBuilder()
          .noAutoDetect()
          .disableShutdownHook()
          .add(new MockPlatform())
          .add(
              MockDigitalInputProvider.newInstance(),
              MockDigitalOutputProvider.newInstance(),
              MockI2CProvider.newInstance(),
              MockSpiProvider.newInstance())
          .build();
  private final Pi4jPins pins = new Pi4jPins(() -> pi);
  private final Map<Integer, Boolean> levels = new ConcurrentHashMap<>();
  private final Map<Integer, MockDigitalInput> mocks = new ConcurrentHashMap<>();
  private volatile boolean broken;
  private volatile boolean deaf;

  @Override
  public void level(int bcm, boolean high) {
    levels.put(bcm, high);
    MockDigitalInput mock = mocks.get(bcm);
    if (mock != null) {
      mock.mockState(DigitalState.getState(high));
    }
  }

  @Override
  public void levelUnheard(int bcm, boolean high) {
    deaf = true;
    level(bcm, high);
    deaf = false;
  }

  @Override
  public void broken(boolean broken) {
    this.broken = broken;
  }

  @Override
  public Input input(int bcm, Pull pull, EdgeListener edges) throws PinFailure {
    check();
    EdgeListener heard =
        high -> {
          if (!deaf) {
            edges.edge(high);
          }
        };
    Input input = pins.input(bcm, pull, heard);
    MockDigitalInput mock =
        pi.registry().allByType(MockDigitalInput.class).values().stream()
            .filter(one -> one.config().address() == bcm)
            .findFirst()
            .orElseThrow();
    mock.mockState(DigitalState.getState(levels.getOrDefault(bcm, pull != Pull.DOWN)));
    mocks.put(bcm, mock);
    return new Input() {
      @Override
      public boolean high() throws PinFailure {
        check();
        return input.high();
      }

      @Override
      public void close() {
        mocks.remove(bcm, mock);
        input.close();
      }
    };
  }

  @Override
  public Output output(int bcm, boolean safeHigh) throws PinFailure {
    return pins.output(bcm, safeHigh);
  }

  @Override
  public I2c i2c(int bus, int address) throws PinFailure {
    return pins.i2c(bus, address);
  }

  @Override
  public Spi spi(int bus, int chipSelect) throws PinFailure {
    return pins.spi(bus, chipSelect);
  }

  @Override
  public void close() {
    pins.close();
  }

  private void check() throws PinFailure {
    if (broken) {
      throw new PinFailure("Expected the board to work, but it is broken on purpose.", null);
    }
  }
}
