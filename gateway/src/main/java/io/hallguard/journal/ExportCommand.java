package io.hallguard.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code journal export}: the lines as they are stored, for anybody to check. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {"按原样导出日志(JSON 行)。", "Exports the journal as it is stored, as JSON lines."})
final class ExportCommand implements Callable<Integer> {
  @Mixin private JournalCommand.Data data = new JournalCommand.Data();

  @Option(
      names = "--from",
      paramLabel = "SEQ",
      defaultValue = "1",
      description = {"从第几条起。", "The first fact."})
  private long from = 1;

  @Option(
      names = "--to",
      paramLabel = "SEQ",
      description = {"到第几条止。", "The last fact; all there are without it."})
  private long to = Long.MAX_VALUE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {"写入文件;不给则写到标准输出。", "Into this file; to standard output without it."})
  private @Nullable Path file;

  @Option(
      names = "--force",
      description = {"文件已存在时覆盖。", "Writes over a file that is there."})
  private boolean force;

  @ParentCommand private @Nullable JournalCommand parent;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (from < 1 || to < from) {
      spec.commandLine()
          .getErr()
          .printf("Expected --from 1 or more and --to not before it, but found %d, %d%n", from, to);
      return JournalCommand.UNREADABLE;
    }
    try (JournalFile journal = data.open()) {
      Path target = file;
      if (target == null) {
        OutputStream out = new BufferedOutputStream(standardOutput());
        JournalExport.write(journal, from, to, out);
        out.flush();
      } else {
        try (OutputStream out = new BufferedOutputStream(opened(target))) {
          long written = JournalExport.write(journal, from, to, out);
          spec.commandLine().getOut().printf("%d facts → %s%n", written, target);
          spec.commandLine().getOut().flush();
        }
      }
      return JournalCommand.WHOLE;
    } catch (FileAlreadyExistsException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("%s 已存在,没有写入;要覆盖请加 --force。%n", file);
      err.printf("Expected a new file, but %s is there; add --force to write over it.%n", file);
      err.flush();
      return JournalCommand.UNREADABLE;
    } catch (JournalUnusable e) {
      return JournalCommand.refuse(spec, e);
    }
  }

  private OutputStream opened(Path target) throws IOException {
    return force
        ? Files.newOutputStream(target)
        : Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Stays open: it is not ours. */
  private OutputStream standardOutput() {
    JournalCommand owner = parent;
    if (owner == null) {
      throw new IllegalStateException("Expected to run under the journal command");
    }
    return owner.bytes();
  }
}
