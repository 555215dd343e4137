package io.hallguard.journal;

import static java.util.stream.Collectors.joining;

import io.hallguard.journal.json.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal verify}: whether every fact is still what was written. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {"检查日志的链是否完整。", "Checks that the journal's chain is whole."})
final class VerifyCommand implements Callable<Integer> {
  @Mixin private JournalCommand.Data data = new JournalCommand.Data();

  @Option(
      names = "--head",
      paramLabel = "SEQ:HASH",
      converter = JournalCommand.HeadConverter.class,
      description = {
        "以前记下的锚点,可给多个;没有它就无法发现末尾被截去。",
        "A head noted earlier, or several; without one, a tail that was cut off cannot be seen."
      })
  private List<Head> anchors = new ArrayList<>();

  @Option(
      names = "--heads",
      paramLabel = "FILE",
      description = {
        "含有锚点的文本文件,例如保存在别处的 heads.txt。",
        "A text with heads in it, for example heads.txt as it was kept elsewhere."
      })
  private @Nullable Path heads;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (JournalFile journal = data.open()) {
      VerifyReport report = JournalVerify.verify(journal, JournalCommand.heads(anchors, heads));
      print(report, spec.commandLine().getOut());
      return report.whole() ? JournalCommand.WHOLE : JournalCommand.BROKEN;
    } catch (JournalUnusable e) {
      return JournalCommand.refuse(spec, e);
    }
  }

  private static void print(VerifyReport report, PrintWriter out) {
    Origin origin = report.origin();
    long last = report.head().seq();
    String range = last == 0 ? "" : ", seq 1–" + last;
    report
        .firstBreak()
        .ifPresentOrElse(
            _ -> {
              out.printf(
                  "journal %s of hall %s: %d facts are whole%s; then the chain is broken%n",
                  origin.journal(), origin.hall(), last, range);
              out.println(report.sentence().zh());
              out.println(report.sentence().en());
            },
            () ->
                out.printf(
                    "journal %s of hall %s: %d facts%s, chain whole, head %s%n",
                    origin.journal(), origin.hall(), last, range, report.head().hash()));
    if (!report.raised().isEmpty()) {
      out.printf("alerts raised: %s%n", alerts(report));
    }
    out.printf(
        "words: %d kept and as written, %d erased%n", report.wordsKept(), report.wordsErased());
    if (report.newer() > 0) {
      out.printf("有 %d 条由更新的版本写成:已检查链,未检查内容。%n", report.newer());
      out.printf(
          "%d facts were written by a newer version: their chain was checked, what they say was not.%n",
          report.newer());
    }
    if (report.whole() && !report.anchored()) {
      out.println("未提供锚点:末尾若被截去,或全部被重写,无法发现。请把锚点记在别处,下次用 --head 提供:");
      out.println(
          "No head was given: a tail that was cut off, or a journal written anew, cannot be seen."
              + " Note this head elsewhere and give it with --head the next time:");
      out.printf("%d:%s%n", last, report.head().hash());
    }
    out.flush();
  }

  private static String alerts(VerifyReport report) {
    return report.raised().entrySet().stream()
        .map(entry ->
            entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + " "
                + entry.getValue())
        .collect(joining(", "));
  }
}
