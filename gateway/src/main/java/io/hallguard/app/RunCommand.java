package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hallguard run}: the gateway, until it is told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the gateway of one hall. 运行一个营业厅的网关。",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:stopped in order 正常停止",
      "1:failed 失败",
      "2:hall.yaml is refused 配置文件有错",
      "10:a port is taken 端口被占用",
      "11:the data folder cannot be written 数据目录不可写",
      "12:the journal was written by a newer version 日志由更新的版本写成",
      "13:another gateway has the journal 日志正被另一个网关使用",
      "14:the journal belongs to another hall 日志属于另一个营业厅",
      "15:the journal is damaged 日志已损坏",
      "16:the built-in broker did not start 内置 MQTT 服务器未启动",
      "17:no certificate for the pages 页面没有可用的证书"
    })
final class RunCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language language;

  @Parameters(paramLabel = "FILE", description = "The hall's file. 营业厅配置文件。")
  private @Nullable Path file;

  RunCommand(PrintWriter out, PrintWriter err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  @Override
  public Integer call() throws InterruptedException {
    return answer(requireNonNull(file, "picocli gave no FILE"));
  }

  /** The same without picocli. */
  int answer(Path path) throws InterruptedException {
    Preload.begin();
    return switch (ConfigReader.readToRun(path)) {
      case ConfigResult.Refused refused -> refuse(refused.problems());
      case ConfigResult.Loaded loaded -> run(path, loaded);
    };
  }

  private int refuse(List<Problem> problems) {
    for (Problem problem : problems) {
      err.println(problem.where() + ": " + language.of(problem.sentence()));
    }
    err.flush();
    return Exit.REFUSED.code();
  }

  private int run(Path path, ConfigResult.Loaded loaded) throws InterruptedException {
    for (Problem warning : loaded.warnings()) {
      err.println(warning.where() + ": " + language.of(warning.sentence()));
    }
    err.flush();
    HallConfig config = loaded.config();
    level(config);
    try (Gateway gateway = Gateway.start(config, Digests.ofFile(path), Optional.empty())) {
      gateway
          .https()
          .map(https -> TrustLines.running(config, https.keeper()))
          .orElseGet(() -> List.of(TrustLines.same("http://" + config.web().listen())))
          .forEach(line -> out.println(language.of(line)));
      out.flush();
      untilStopped(gateway);
      return Exit.OK.code();
    } catch (StartFailed e) {
      err.println(language.of(e.sentence()));
      err.flush();
      return e.exit().code();
    }
  }

  /** Waits for the signal to stop; the shutdown hook then waits for the gateway to be closed. */
  static void untilStopped(Gateway gateway) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Thread hook =
        Thread.ofPlatform()
            .name("stop")
            .unstarted(() -> {
              gateway.close();
              stop.countDown();
            });
    Runtime.getRuntime().addShutdownHook(hook);
    stop.await();
  }

  private static void level(HallConfig config) {
    if (LoggerFactory.getLogger("io.hallguard") instanceof ch.qos.logback.classic.Logger logger) {
      logger.setLevel(Level.valueOf(config.log().name()));
    }
  }
}
