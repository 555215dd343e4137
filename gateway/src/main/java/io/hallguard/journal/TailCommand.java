package io.hallguard.journal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal tail}: the newest facts, and with {@code -f} each one as it comes. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = {"查看最新的记录。", "Shows the newest facts."})
final class TailCommand implements Callable<Integer> {
  private static final long POLL_MILLIS = 500;

  @Mixin private JournalCommand.Data data = new JournalCommand.Data();

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "10",
      description = {"多少条。", "How many."})
  private long count = 10;

  @Option(
      names = "-f",
      description = {"继续显示新的记录,直到中断。", "Goes on with new ones until interrupted."})
  private boolean follow;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = {
        "时区,如 Asia/Shanghai;默认用 UTC。",
        "The time zone, for example Asia/Shanghai; UTC without it."
      })
  private @Nullable ZoneId zone;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (JournalFile journal = data.open()) {
      ZoneId shown = zone != null ? zone : ZoneOffset.UTC;
      JournalTail tail = new JournalTail(journal, shown, spec.commandLine().getOut());
      long last = tail.print(Math.max(0, journal.head().seq() - Math.max(0, count)));
      if (follow) {
        follow(tail, last);
      }
      return JournalCommand.WHOLE;
    } catch (JournalUnusable e) {
      return JournalCommand.refuse(spec, e);
    }
  }

  /** Looks at the file from time to time; ends when interrupted or when nobody reads any more. */
  private void follow(JournalTail tail, long after) throws JournalUnusable {
    CountDownLatch never = new CountDownLatch(1);
    long last = after;
    try {
      while (!never.await(POLL_MILLIS, TimeUnit.MILLISECONDS)
          && !spec.commandLine().getOut().checkError()) {
        last = tail.print(last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
