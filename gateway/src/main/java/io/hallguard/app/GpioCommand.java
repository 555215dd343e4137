package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.gpio.Clocks;
import io.hallguard.drivers.gpio.GpioDriver;
import io.hallguard.drivers.gpio.Pins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hallguard gpio}: what an installer does at the board. */
@Command(
    name = "gpio",
    mixinStandardHelpOptions = true,
    description = "For the installer at the board. 供安装人员使用。")
final class GpioCommand implements Runnable {
  private final PrintWriter out;

  GpioCommand(PrintWriter out) {
    this.out = requireNonNull(out, "out is null");
  }

  @Override
  public void run() {
    out.println("./hallguard gpio test HALL.YAML");
    out.flush();
  }

  /** {@code hallguard gpio test}: every input is seen to leave its rest and to come back. */
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Walks through each wired input; stop the gateway first. 逐一验证有线输入,先停止网关。")
  static final class Test implements Callable<Integer> {
    private static final int ALL_SEEN = 0;
    private static final int NOT_ALL = 1;
    private static final int REFUSED = 2;

    /** A board that is not there says so within this time. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(3);

    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;
    private final Language language;
    private final Supplier<Pins> board;

    @Parameters(paramLabel = "FILE", description = "The hall's file. 营业厅配置文件。")
    private @Nullable Path file;

    Test(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        Language language,
        Supplier<Pins> board) {
      this.out = requireNonNull(out, "out is null");
      this.err = requireNonNull(err, "err is null");
      this.in = requireNonNull(in, "in is null");
      this.language = requireNonNull(language, "language is null");
      this.board = requireNonNull(board, "board is null");
    }

    @Override
    public Integer call() throws InterruptedException {
      return switch (ConfigReader.read(requireNonNull(file, "picocli gave no FILE"))) {
        case ConfigResult.Refused refused -> {
          refused
              .problems()
              .forEach(
                  problem -> err.println(problem.where() + ": " + language.of(problem.sentence())));
          err.flush();
          yield REFUSED;
        }
        case ConfigResult.Loaded loaded -> test(loaded.config());
      };
    }

    private int test(HallConfig hall) throws InterruptedException {
      if (hall.gpio().points().isEmpty()) {
        say(err, "hall.yaml 中没有 format: gpio 的设备。", "hall.yaml has no device of format gpio.");
        return REFUSED;
      }
      InstallerWalk walk = new InstallerWalk(hall, language, out);
      Clocks clocks = new Clocks(InstantSource.system(), System::nanoTime);
      try (Pins pins = board.get();
          GpioDriver driver =
              new GpioDriver(
                  pins,
                  hall.gpio().points(),
                  hall.gpio().converters(),
                  hall.gpio().times(),
                  clocks)) {
        driver.start(walk::heard);
        if (!walk.hears(FIRST_LOOK)) {
          say(
              err,
              "引脚读不到。网关是否还在运行?本机是不是树莓派?" + driver.health().why(),
              "No pin can be read. Does the gateway still run? Is this a Raspberry Pi? "
                  + driver.health().why());
          return NOT_ALL;
        }
        Thread keys = Thread.ofPlatform().daemon().name("keys").unstarted(() -> keys(walk));
        keys.start();
        return walk.walk().isEmpty() ? ALL_SEEN : NOT_ALL;
      }
    }

    private void keys(InstallerWalk walk) {
      try {
        while (in.readLine() != null) {
          walk.typed();
        }
        walk.over();
      } catch (IOException e) {
        throw new UncheckedIOException("Expected to read keys", e);
      }
    }

    private void say(PrintWriter to, String zh, String en) {
      to.println(language.of(new Text(zh, en)));
      to.flush();
    }
  }
}
