package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HistoryConfig;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.plan.Text;
import io.hallguard.history.History;
import io.hallguard.history.HistorySettings;
import io.hallguard.history.HistorySettings.Retry;
import io.hallguard.journal.Journal;
import io.hallguard.loop.HallLoop;
import io.hallguard.loop.LoopListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The history, when the hall keeps one, and the watch over the way to its database. */
final class HistoryLink implements AutoCloseable {
  private final Optional<History> history;
  private final Deque<LinkWatch> watches = new ArrayDeque<>();

  private HistoryLink(Optional<History> history) {
    this.history = requireNonNull(history, "history is null");
  }

  /**
   * Not yet started.
   *
   * @throws StartFailed when its token cannot be read
   */
  static HistoryLink of(HallConfig config, Journal journal, InstantSource clock)
      throws StartFailed {
    if (config.history().isEmpty()) {
      return new HistoryLink(Optional.empty());
    }
    HistorySettings settings = settings(config.history().get());
    return new HistoryLink(
        Optional.of(
            new History(
                journal.follower(LinkId.HISTORY.value()), config.plan().hall(), settings, clock)));
  }

  private static HistorySettings settings(HistoryConfig config) throws StartFailed {
    Optional<String> token =
        config.tokenFile().isPresent()
            ? Optional.of(token(config.tokenFile().get()))
            : Optional.empty();
    return new HistorySettings(
        config.url(),
        config.org(),
        config.bucket(),
        token,
        config.batch(),
        config.timeout(),
        config.every(),
        Retry.defaults());
  }

  private static String token(Path file) throws StartFailed {
    try {
      String token = Files.readString(file).strip();
      if (token.isEmpty() || token.lines().count() > 1) {
        throw new IOException("not one line");
      }
      return token;
    } catch (IOException e) {
      throw new StartFailed(
          Exit.REFUSED,
          new Text(
              "令牌文件 %s(hall.yaml 的 history.token-file)应只有一行令牌,但读不到:请检查路径、权限和内容。".formatted(file),
              ("Expected a token as the one line of %s (hall.yaml, history.token-file), but it"
                      + " cannot be read: check the path, its permissions and what is in it.")
                  .formatted(file)),
          e);
    }
  }

  /** What hears of commits. */
  LoopListener listener() {
    return history.<LoopListener>map(found -> found).orElse(new LoopListener() {});
  }

  /** Starts it, unless there is none. */
  void start(HallLoop loop, MeterRegistry meters) {
    history.ifPresent(found -> {
      LinkWatch watch = new LinkWatch(LinkId.HISTORY, found::health, loop);
      watches.push(watch);
      GatewayMetrics.history(meters, loop, found);
      found.start();
      watch.start();
    });
  }

  @Override
  public void close() {
    watches.forEach(LinkWatch::close);
    history.ifPresent(History::close);
  }
}
