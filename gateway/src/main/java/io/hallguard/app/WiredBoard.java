package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.GpioConfig;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.OutputConfig;
import io.hallguard.config.hall.OutputKind;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.gpio.Clocks;
import io.hallguard.drivers.gpio.GpioDriver;
import io.hallguard.drivers.gpio.GpioOutputs;
import io.hallguard.drivers.gpio.OutputId;
import io.hallguard.drivers.gpio.Pins;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.LoopListener;
import io.hallguard.notice.Sounder;
import io.hallguard.notice.Sounders;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The wires of the board: inputs into the hall, sounders out of it. A hall without wires touches no
 * pin.
 */
final class WiredBoard implements AutoCloseable {
  private final GpioConfig config;
  private final HallClock clock;
  private final Supplier<Pins> board;
  private final Running running = new Running();
  private final Optional<Sounders> sounders;
  private Optional<GpioOutputs> outputs = Optional.empty();

  /**
   * Not yet started.
   *
   * @param board asked for once, and only by a hall that has wires
   * @param loop asked for only after the start
   */
  WiredBoard(
      HallConfig config,
      HallState recovered,
      HallClock clock,
      Supplier<Pins> board,
      Supplier<HallLoop> loop) {
    this.config = config.gpio();
    this.clock = requireNonNull(clock, "clock is null");
    this.board = requireNonNull(board, "board is null");
    this.sounders =
        this.config.outputs().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Sounders(
                    sounders(this.config.outputs()),
                    watching(this.config.outputs()),
                    (output, on) -> outputs.orElseThrow().set(new OutputId(output), on),
                    recovered,
                    clock,
                    loop));
  }

  private static List<Sounder> sounders(List<OutputConfig> outputs) {
    return outputs.stream()
        .flatMap(output ->
            output
                .audience()
                .map(audience ->
                    new Sounder(
                        output.binding().id().value(), audience, output.binding().longestOn()))
                .stream())
        .toList();
  }

  private static List<String> watching(List<OutputConfig> outputs) {
    return outputs.stream()
        .filter(output -> output.kind() == OutputKind.WATCHING)
        .map(output -> output.binding().id().value())
        .toList();
  }

  /** What hears of commits. */
  LoopListener listener() {
    return sounders.<LoopListener>map(found -> found).orElse(new LoopListener() {});
  }

  /** Takes the pins. What cannot be taken is a trouble and tried again; it stops nothing. */
  void start(HallLoop loop, SignalSink sink) {
    if (config.isEmpty()) {
      return;
    }
    Pins pins = running.keep(board.get());
    Clocks clocks = new Clocks(clock, System::nanoTime);
    if (!config.outputs().isEmpty()) {
      GpioOutputs driven =
          running.keep(
              new GpioOutputs(
                  pins, config.outputs().stream().map(OutputConfig::binding).toList(), clocks));
      outputs = Optional.of(driven);
      driven.start();
      watch(LinkId.OUTPUTS, loop, driven::health);
      sounders.ifPresent(found -> running.keep(found).start());
    }
    if (!config.points().isEmpty()) {
      GpioDriver driver =
          running.keep(
              new GpioDriver(pins, config.points(), config.converters(), config.times(), clocks));
      driver.start(sink);
      watch(LinkId.WIRES, loop, driver::health);
    }
  }

  private void watch(LinkId id, HallLoop loop, Supplier<Health> health) {
    running.keep(new LinkWatch(id, health, loop)).start();
  }

  /** Switches every output off and gives the pins back. */
  @Override
  public void close() {
    running.close();
  }
}
