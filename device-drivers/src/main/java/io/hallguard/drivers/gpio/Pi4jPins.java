package io.hallguard.drivers.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.IO;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiMode;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import io.hallguard.drivers.gpio.Source.Pull;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The board as Pi4J sees it; the only class that knows Pi4J. Its providers are named and never
 * looked for: a mock on the class path would show every door as shut.
 *
 * <p>Pi4J's debounce stays off: it has been wrong by a factor of 1000 and tells no times.
 */
public final class Pi4jPins implements Pins {
  private static final Logger LOG = LoggerFactory.getLogger(Pi4jPins.class);
  private static final int SPI_HERTZ = 1_000_000;

  private final Supplier<Context> contexts;
  private @Nullable Context context;
  private boolean closed;
  private long opened;

  Pi4jPins(Supplier<Context> contexts) {
    this.contexts = contexts;
  }

  /**
   * The board that we run on: pins through the kernel's character device, buses through theirs.
   * Nothing is touched before something is opened, and on another machine opening fails.
   */
  public static Pi4jPins ofThisBoard() {
    return new Pi4jPins(() ->
        Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(
                GpioDDigitalInputProvider.newInstance(),
                GpioDDigitalOutputProvider.newInstance(),
                LinuxFsI2CProvider.newInstance(),
                LinuxFsSpiProvider.newInstance())
            .build());
  }

  @Override
  public Input input(int bcm, Pull pull, EdgeListener edges) throws PinFailure {
    String what = "pin %d (BCM %d) as an input".formatted(PinMap.header(bcm), bcm);
    DigitalInput input =
        open(
            what,
            (pi, id) ->
                pi.create(
                    DigitalInput.newConfigBuilder(pi)
                        .id(id)
                        .address(bcm)
                        .pull(resistance(pull))
                        .debounce(0L)
                        .build()));
    input.addListener(event -> edges.edge(event.state() == DigitalState.HIGH));
    return new Input() {
      @Override
      public boolean high() throws PinFailure {
        return isHigh(what, use(what, input::state));
      }

      @Override
      public void close() {
        giveBack(input);
      }
    };
  }

  @Override
  public Output output(int bcm, boolean safeHigh) throws PinFailure {
    String what = "pin %d (BCM %d) as an output".formatted(PinMap.header(bcm), bcm);
    DigitalState safe = DigitalState.getState(safeHigh);
    DigitalOutput output =
        open(
            what,
            (pi, id) ->
                pi.create(
                    DigitalOutput.newConfigBuilder(pi)
                        .id(id)
                        .address(bcm)
                        .initial(safe)
                        .shutdown(safe)
                        .build()));
    return new Output() {
      @Override
      public void drive(boolean high) throws PinFailure {
        use(what, () -> output.state(DigitalState.getState(high)));
      }

      @Override
      public boolean high() throws PinFailure {
        return isHigh(what, use(what, output::state));
      }

      @Override
      public void close() {
        giveBack(output);
      }
    };
  }

  @Override
  public I2c i2c(int bus, int address) throws PinFailure {
    String what = "chip 0x%02X on I²C bus %d".formatted(address, bus);
    I2C chip =
        open(
            what,
            (pi, id) ->
                pi.create(I2C.newConfigBuilder(pi).id(id).bus(bus).device(address).build()));
    return new I2c() {
      @Override
      public void write(int register, int value) throws PinFailure {
        byte[] bytes = {(byte) (value >> 8), (byte) value};
        use(what, () -> chip.writeRegister(register, bytes, 0, bytes.length));
      }

      @Override
      public int read(int register) throws PinFailure {
        byte[] bytes = new byte[2];
        int count = use(what, () -> chip.readRegister(register, bytes, 0, bytes.length));
        if (count < 0) {
          throw new PinFailure(
              "Expected to use %s, but it answers %d.".formatted(what, count), null);
        }
        return ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
      }

      @Override
      public void close() {
        giveBack(chip);
      }
    };
  }

  @Override
  public Spi spi(int bus, int chipSelect) throws PinFailure {
    String what = "chip %d on SPI bus %d".formatted(chipSelect, bus);
    com.pi4j.io.spi.Spi chip =
        open(
            what,
            (pi, id) ->
                pi.create(
                    com.pi4j.io.spi.Spi.newConfigBuilder(pi)
                        .id(id)
                        .bus(SpiBus.getByNumber(bus))
                        .channel(chipSelect)
                        .mode(SpiMode.MODE_0)
                        .baud(SPI_HERTZ)
                        .build()));
    return new Spi() {
      @Override
      public byte[] exchange(byte[] out) throws PinFailure {
        byte[] in = new byte[out.length];
        use(what, () -> chip.transfer(out, 0, in, 0, out.length));
        return in;
      }

      @Override
      public void close() {
        giveBack(chip);
      }
    };
  }

  @Override
  public synchronized void close() {
    closed = true;
    Context pi = context;
    context = null;
    if (pi != null) {
      pi.shutdown();
    }
  }

  private interface Maker<T> {
    T make(Context pi, String id);
  }

  private synchronized <T extends IO<?, ?, ?>> T open(String what, Maker<T> maker)
      throws PinFailure {
    if (closed) {
      throw new PinFailure("Expected to use %s, but the board was closed.".formatted(what), null);
    }
    opened++;
    String id = "hallguard-" + opened;
    try {
      Context pi = context;
      if (pi == null) {
        pi = contexts.get();
        context = pi;
      }
      return maker.make(pi, id);
    } catch (RuntimeException | LinkageError e) {
      forget(id);
      throw failure(what, e);
    }
  }

  /** What could not be opened may be registered all the same, and would be in the way next time. */
  private void forget(String id) {
    Context pi = context;
    try {
      if (pi != null && pi.registry().exists(id)) {
        pi.shutdown(id);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("Expected to forget {}, but it failed.", id, e);
    }
  }

  private synchronized void giveBack(IO<?, ?, ?> taken) {
    Context pi = context;
    try {
      if (pi != null) {
        pi.shutdown(taken);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Expected to give back {}, but it failed.", taken.id(), e);
    }
  }

  private static <T> T use(String what, Supplier<T> call) throws PinFailure {
    try {
      return call.get();
    } catch (RuntimeException | LinkageError e) {
      throw failure(what, e);
    }
  }

  private static boolean isHigh(String what, DigitalState state) throws PinFailure {
    return switch (state) {
      case HIGH -> true;
      case LOW -> false;
      case UNKNOWN ->
          throw new PinFailure("Expected to use %s, but it has no level.".formatted(what), null);
    };
  }

  private static PinFailure failure(String what, Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said = String.valueOf(cause.getMessage());
    return new PinFailure(
        "Expected to use %s, but the board says: %s"
            .formatted(what, said.substring(0, Math.min(said.length(), 200))),
        e);
  }

  private static PullResistance resistance(Pull pull) {
    return switch (pull) {
      case UP -> PullResistance.PULL_UP;
      case DOWN -> PullResistance.PULL_DOWN;
      case OFF -> PullResistance.OFF;
    };
  }
}
