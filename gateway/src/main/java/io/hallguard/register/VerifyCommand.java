package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.Head;
import io.hallguard.journal.Heads;
import io.hallguard.journal.JournalCommand;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register verify}: whether a sheet is as it was written, line by line. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "核对导出的文件,逐行指出不符之处。",
      "Checks a file that was exported, and names each line that does not fit."
    })
final class VerifyCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language usual;

  @Parameters(
      paramLabel = "FILE",
      description = {"CSV 或 PDF。", "CSV or PDF."})
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = {"日志:逐行与之比对。", "The journal, to hold every line against it."})
  private @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {"hall.yaml:地点名称。", "hall.yaml, for the names of places."})
  private @Nullable Path config;

  @Option(
      names = "--head",
      paramLabel = "SEQ:HASH",
      converter = JournalCommand.HeadConverter.class,
      description = {"保存在别处的锚点。", "A head that was kept elsewhere."})
  private List<Head> heads = new ArrayList<>();

  @Option(
      names = "--heads",
      paramLabel = "FILE",
      description = {"含有锚点的文本文件。", "A text with heads in it."})
  private @Nullable Path headsFile;

  VerifyCommand(PrintWriter out, PrintWriter err, Language usual) {
    this.out = out;
    this.err = err;
    this.usual = usual;
  }

  @Override
  public Integer call() {
    try {
      return print(verify());
    } catch (SheetVerify.NoSheet | IOException e) {
      return RegisterCommand.refuse(
          err,
          usual,
          new Text(
              "%s 不是登记簿的导出文件,或无法读取:%s".formatted(file, e.getMessage()),
              "Expected a sheet of the register in %s, but %s".formatted(file, e.getMessage())));
    } catch (JournalUnusable e) {
      return RegisterCommand.refuse(err, usual, e);
    } catch (FileNames.Unreadable e) {
      return RegisterCommand.refuse(err, usual, e.why());
    }
  }

  private SheetVerify verify() throws IOException, SheetVerify.NoSheet, JournalUnusable {
    List<Head> kept = new ArrayList<>(heads);
    if (headsFile != null) {
      kept.addAll(Heads.all(Files.readString(headsFile)));
    }
    if (data == null) {
      return SheetVerify.file(file);
    }
    try (JournalFile journal = JournalFile.open(data)) {
      return SheetVerify.against(file, journal, Filters.plan(config), kept);
    }
  }

  private int print(SheetVerify verified) {
    for (Finding finding : verified.findings()) {
      out.println(usual.of(finding.sentence()));
    }
    if (verified.notCompared() > 0) {
      out.println(
          usual
              .of(
                  new Text(
                      "有 %d 处文字已到期删除,未比对。", "%d texts were erased since and were not compared."))
              .formatted(verified.notCompared()));
    }
    if (verified.findings().isEmpty()) {
      out.println(
          usual
              .of(new Text("%d 行,均与写出时相同,截至 %s。", "%d lines, all as they were written, head %s."))
              .formatted(verified.lines(), verified.head()));
    }
    if (data == null) {
      out.println(
          usual.of(
              new Text(
                  "未与日志比对:整份重做的文件只有与日志(--data)或保存在别处的锚点比对才能发现。",
                  "Not held against the journal: a file that was made anew as a whole is only found"
                      + " against the journal (--data) or a head that was kept elsewhere.")));
    }
    out.flush();
    return verified.findings().isEmpty() ? RegisterCommand.WELL : RegisterCommand.FOUND;
  }
}
